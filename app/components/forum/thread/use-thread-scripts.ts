import { type FormEvent, type MouseEvent, useEffect, useRef, useState } from "react";
import { refreshPage } from "#app/components/refresh-page.ts";
import { showRefusal } from "#app/components/show-refusal.ts";
import { useWrittenForms } from "#app/components/writing/use-written-forms.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { threadMessages } from "#app/i18n/messages/thread.ts";
import { showToast } from "#app/ui/toast-store.ts";
import type { refusalText } from "./refusal-text.ts";
import type { Mark } from "./thread-frame.ts";

type Options = {
  number: number;
  locale: Locale;
  /** What the server last said; marks given since then belong to it. */
  data: unknown;
};

const NO_MARKS: ReadonlyMap<number, Mark> = new Map();
const json = { Accept: "application/json" };

const sentence = async (...refused: Parameters<typeof refusalText>) =>
  (await import("./refusal-text.ts")).refusalText(...refused);

/**
 * Everything scripts add to a thread, for all its parts together: marks answer at once, answers and remarks are posted in
 * place, quotes go into the answer being written.
 */
export function useThreadScripts({ number, locale, data }: Options) {
  const section = useRef<HTMLDivElement>(null);
  const forms = useWrittenForms({ scope: `thread:${number}`, section, locale, sentence });
  const [kept, setKept] = useState<{ over: unknown; marks: ReadonlyMap<number, Mark> } | null>(null);
  const marks = kept && kept.over === data ? kept.marks : NO_MARKS;

  // The button that was pressed is gone with what it did: the focus stays with its answer, wherever that is now.
  const actedOn = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the server now says is the reason, not an input
  useEffect(() => {
    const place = actedOn.current && document.getElementById(actedOn.current);
    actedOn.current = null;
    if (!place || document.activeElement !== document.body) return;
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }, [data]);

  const remember = (key: number, mark: Mark) =>
    setKept((old) => ({
      over: data,
      marks: new Map(old && old.over === data ? old.marks : NO_MARKS).set(key, mark),
    }));

  /** Posts a small form; says why when it was refused. */
  async function post(address: string, body: FormData): Promise<boolean> {
    try {
      const response = await fetch(address, { method: "POST", headers: json, body });
      if (response.ok) return true;
      void showRefusal(((await response.json()) as { code?: string }).code, locale);
    } catch {
      void showRefusal("offline", locale);
    }
    return false;
  }

  async function mark(form: HTMLFormElement, button: HTMLButtonElement) {
    const key = Number(form.dataset.mark);
    const on = button.value === "true";
    const count = Number(form.dataset.count);
    remember(key, { on, count: count + (on ? 1 : -1) });
    if (!(await post(form.action, new FormData(form, button)))) remember(key, { on: !on, count });
  }

  async function act(form: HTMLFormElement, button: HTMLElement | null) {
    const done = form.dataset.quick as "deleted" | "accepted";
    if (!(await post(form.action, new FormData(form, button)))) return;
    actedOn.current = form.closest("[id^='answer-'], [id^='remark-']")?.id ?? null;
    refreshPage();
    await say(
      done,
      done === "deleted" &&
        (async () => {
          if (await post(`${form.action}?undo=1`, new FormData())) refreshPage();
        }),
    );
  }

  /** What was done; the words are fetched, since most visits do nothing. */
  async function say(done: "deleted" | "accepted" | "quoted", undo?: (() => Promise<void>) | false) {
    const { threadToasts } = await import("#app/i18n/messages/thread-toasts.ts");
    const t = translator(threadToasts, locale);
    showToast(t(`${done}Toast`), undo ? { undo: { label: t("undo"), run: undo } } : {});
  }

  function onSubmit(event: FormEvent<HTMLElement>) {
    const form = event.target as HTMLFormElement;
    const button = (event.nativeEvent as SubmitEvent).submitter;
    const { mark: isMark, quick, compose } = form.dataset;
    if (isMark === undefined && quick === undefined && compose === undefined) return;
    event.preventDefault();
    if (isMark && button instanceof HTMLButtonElement) void mark(form, button);
    else if (quick) void act(form, button);
    else if (compose) forms.send(form);
  }

  function onClick(event: MouseEvent<HTMLElement>) {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-quote]");
    const area = section.current?.querySelector<HTMLTextAreaElement>('form[data-compose="0"] textarea');
    if (!link || !area || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    import("./quote-into.ts").then(
      ({ quoteInto }) => {
        quoteInto(area, link, translator(threadMessages, locale));
        void say("quoted");
      },
      () => window.location.assign(link.href),
    );
  }

  const { sending, editors, refused, onInput, onFocus, onKeyDown } = forms;
  const handlers = { ref: section, onSubmit, onInput, onFocus, onKeyDown, onClick };
  return { marks, sending, refused, editors, handlers };
}
