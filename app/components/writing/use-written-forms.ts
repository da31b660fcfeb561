import { useFetcher, useLocation } from "@remix-run/react";
import { type FormEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { showRefusal } from "#app/components/show-refusal.ts";
import type { FormState } from "#app/http/forms.ts";
import type { Locale } from "#app/i18n/index.ts";
import { sendByKeys } from "#app/ui/send-by-keys.ts";
import { forgetTyped, keepTyped, restoreTyped } from "./typed-texts.ts";
import { useTextEditors } from "./use-text-editors.ts";

/** A form that was refused: its `data-compose`, what was typed, the code of what is not about a field, and why. */
export type RefusedText = { place: number; text: string; code: string | undefined; sentence: string };

type Options = {
  /** What is written about, in the names under which what is typed is kept. */
  scope: string;
  section: RefObject<HTMLElement | null>;
  locale: Locale;
  /** Why a text was refused. Fetches its words, since most texts never are. */
  sentence: (locale: Locale, errors: Record<string, string>, place: number) => Promise<string>;
};

/** When its page was opened, as the server wrote it there. */
const openedAt = (form: HTMLFormElement) => form.closest<HTMLElement>("[data-began]")?.dataset.began ?? "";

/**
 * What scripts add to the forms of a page (those with `data-compose`): a text is posted in place, the editor comes when
 * somebody begins to write, and what was typed survives the tab.
 */
export function useWrittenForms({ scope, section, locale, sentence }: Options) {
  const fetcher = useFetcher<FormState>();
  const { editors, onFocus, close } = useTextEditors();
  const { hash } = useLocation();
  // What was answered before is kept along: a text that is taken leaves the last refusal in the fetcher.
  const sent = useRef<{ form: HTMLFormElement; before: FormState | undefined } | null>(null);
  const place = useRef<number | null>(null);
  const [refused, setRefused] = useState<RefusedText | null>(null);
  // The page may be told something new while somebody writes: what counts is when it was opened before they began.
  const began = useRef(new WeakMap<HTMLFormElement, string>());

  function send(form: HTMLFormElement) {
    if (fetcher.state !== "idle") return;
    sent.current = { form, before: fetcher.data };
    place.current = Number(form.dataset.compose);
    keepTyped(scope, form, true);
    const data = new FormData(form);
    data.set("began", began.current.get(form) ?? openedAt(form));
    fetcher.submit(data, { method: "post", action: form.getAttribute("action")! });
  }

  function onInput(event: FormEvent<HTMLElement>) {
    const form = (event.target as HTMLElement).closest<HTMLFormElement>("form[data-compose]");
    if (!form) return;
    if (!began.current.has(form)) began.current.set(form, openedAt(form));
    keepTyped(scope, form);
  }

  // As the editor does, for whoever is done before it came.
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.target instanceof HTMLTextAreaElement && event.target.form?.dataset.compose) sendByKeys(event);
  }

  useEffect(() => {
    if (section.current) restoreTyped(scope, section.current);
  }, [scope, section]);

  // Opening a reply puts the cursor into it; "toggle" does not bubble, so it is caught on its way down.
  useEffect(() => {
    const onToggle = (event: Event) => {
      const details = event.target as HTMLDetailsElement;
      if (details.matches(".comment-reply") && details.open) details.querySelector("textarea")?.focus();
    };
    const element = section.current;
    element?.addEventListener("toggle", onToggle, true);
    return () => element?.removeEventListener("toggle", onToggle, true);
  }, [section]);

  // Client navigation does not move the browser's own :target.
  useEffect(() => {
    const target = /^#(comment|answer|remark)-/.test(hash) ? document.getElementById(hash.slice(1)) : null;
    if (!target) return;
    target.dataset.arrived = "";
    target.scrollIntoView({ block: "center" });
    return () => {
      delete target.dataset.arrived;
    };
  }, [hash]);

  useEffect(() => {
    if (fetcher.state !== "idle" || !sent.current) return;
    const { form, before } = sent.current;
    sent.current = null;
    if (fetcher.data?.errors && fetcher.data !== before) {
      const { errors, values } = fetcher.data;
      const at = Number(form.dataset.compose);
      keepTyped(scope, form);
      form.querySelector("textarea")?.focus();
      sentence(locale, errors, at).then(
        (why) => setRefused({ place: at, text: values.body ?? "", code: errors.form, sentence: why }),
        () => void showRefusal(undefined, locale),
      );
      return;
    }
    setRefused(null);
    forgetTyped(scope, form);
    began.current.delete(form);
    form.reset();
    form.closest("details")?.removeAttribute("open");
    close(Number(form.dataset.compose));
  }, [fetcher.state, fetcher.data, scope, close, locale, sentence]);

  return {
    editors,
    refused,
    /** The form being sent. */
    sending: fetcher.state === "submitting" ? place.current : null,
    send,
    onInput,
    onFocus,
    onKeyDown,
  };
}
