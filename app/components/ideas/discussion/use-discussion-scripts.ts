import { type FormEvent, useRef, useState } from "react";
import { refreshPage } from "#app/components/refresh-page.ts";
import { showRefusal } from "#app/components/show-refusal.ts";
import { useWrittenForms } from "#app/components/writing/use-written-forms.ts";
import type { CommentThread, ThreadComment } from "#app/domain/ideas/comment-thread.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { showToast } from "#app/ui/toast-store.ts";
import type { CommentVotesState } from "./discussion-frame.ts";
import type { refusalText } from "./refusal-text.ts";

type Options = { thread: CommentThread; ideaNumber: number; locale: Locale };

const json = { Accept: "application/json" };

const sentence = async (...refused: Parameters<typeof refusalText>) =>
  (await import("./refusal-text.ts")).refusalText(...refused);

function find(thread: CommentThread, number: number): ThreadComment | undefined {
  return thread.items.flatMap((item) => [item, ...item.replies]).find((comment) => comment.number === number);
}

function after(before: CommentVotesState, value: number): CommentVotesState {
  return {
    promotes: before.promotes + Number(value === 1) - Number(before.myVote === 1),
    demotes: before.demotes + Number(value === -1) - Number(before.myVote === -1),
    myVote: value,
  };
}

/**
 * Everything scripts add to a discussion, for all its comments together: votes answer at once, a comment is posted and
 * deleted in place, and what was typed survives the tab.
 */
export function useDiscussionScripts({ thread, ideaNumber, locale }: Options) {
  const section = useRef<HTMLElement>(null);
  const forms = useWrittenForms({ scope: `comment:${ideaNumber}`, section, locale, sentence });
  // Votes belong to the thread they were cast on: a newer one from the server knows better.
  const [cast, setCast] = useState<{ thread: CommentThread; votes: Map<number, CommentVotesState> } | null>(
    null,
  );
  const votes = cast?.thread === thread ? cast.votes : NO_VOTES;

  const remember = (number: number, state: CommentVotesState) =>
    setCast((old) => ({
      thread,
      votes: new Map(old?.thread === thread ? old.votes : NO_VOTES).set(number, state),
    }));

  /** Posts a small form; says why when it was refused, and answers null then. */
  async function post(address: string, body: FormData): Promise<Record<string, number> | null> {
    try {
      const response = await fetch(address, { method: "POST", headers: json, body });
      const answer = await response.json();
      if (response.ok) return answer;
      void showRefusal(answer.code, locale);
    } catch {
      void showRefusal("offline", locale);
    }
    return null;
  }

  async function vote(form: HTMLFormElement, submitter: HTMLElement | null) {
    const number = Number(form.dataset.vote);
    const comment = find(thread, number);
    if (!comment || !(submitter instanceof HTMLButtonElement)) return;
    const before = votes.get(number) ?? comment;
    remember(number, after(before, Number(submitter.value)));
    const answer = await post(form.action, new FormData(form, submitter));
    const { promotes, demotes, myVote } = answer ?? before;
    remember(number, { promotes: promotes!, demotes: demotes!, myVote: myVote! });
  }

  async function act(form: HTMLFormElement) {
    const done = `${form.dataset.quick}Toast` as "deletedToast";
    if ((await post(form.action, new FormData(form))) === null) return;
    refreshPage();
    // Most visits do nothing, so the words are fetched.
    const { discussionToasts } = await import("#app/i18n/messages/discussion-toasts.ts");
    const t = translator(discussionToasts, locale);
    const undo = form.dataset.quick === "deleted" && {
      label: t("undo"),
      run: async () => {
        if (await post(`${form.action}?undo=1`, new FormData())) refreshPage();
      },
    };
    showToast(t(done), undo ? { undo } : {});
  }

  function onSubmit(event: FormEvent<HTMLElement>) {
    const form = event.target as HTMLFormElement;
    const { vote: isVote, quick, compose } = form.dataset;
    if (isVote === undefined && quick === undefined && compose === undefined) return;
    event.preventDefault();
    if (isVote) void vote(form, (event.nativeEvent as SubmitEvent).submitter);
    else if (quick) void act(form);
    else forms.send(form);
  }

  const { refused, sending, editors, onInput, onFocus, onKeyDown } = forms;
  return {
    votes,
    sending,
    refused,
    editors,
    handlers: { ref: section, onSubmit, onInput, onFocus, onKeyDown },
  };
}

const NO_VOTES: ReadonlyMap<number, CommentVotesState> = new Map();
