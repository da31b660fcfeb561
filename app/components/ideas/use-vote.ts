import { type FormEvent, useRef, useState } from "react";
import { showRefusal } from "#app/components/show-refusal.ts";
import type { VoteState } from "#app/domain/ideas/vote-state.ts";
import type { Locale } from "#app/i18n/index.ts";
import { paths } from "#app/paths.ts";

type Answer = { promotes: number; demotes: number; myVote: VoteState["mine"] };

/** For so long after a vote was taken, a page may arrive that was read before it. */
const MAY_BE_OLDER_MS = 10_000;
/** By the address it was sent to: a vote under way or just taken, and until when it counts for more than what pages say. */
const recent = new Map<string, { mine: VoteState["mine"]; until: number }>();

/** What the server said, and a vote besides that it did not know of. */
function withRecent(action: string, vote: VoteState): VoteState {
  const last = recent.get(action);
  return last && Date.now() < last.until ? withVote(vote, last.mine) : vote;
}

/** The counts as they will be if the vote is taken. */
function withVote(vote: VoteState, mine: VoteState["mine"]): VoteState {
  return {
    ...vote,
    promotes: vote.promotes + Number(mine === 1) - Number(vote.mine === 1),
    demotes: vote.demotes + Number(mine === -1) - Number(vote.mine === -1),
    mine,
  };
}

/**
 * A vote that shows at once and is taken back with a message when refused. One request at a time: of quick clicks the
 * last wins, whatever order the network would have them in. `vote` is what the server said; a new answer of a loader
 * replaces what is kept here, but for a vote that it was too early to know: who votes and at once opens the idea has voted
 * there too.
 */
export function useVote(action: string, vote: VoteState, locale: Locale) {
  const [kept, setKept] = useState<{ over: VoteState; vote: VoteState } | null>(null);
  const shown = kept?.over === vote ? kept.vote : withRecent(action, vote);
  const wanted = useRef<VoteState["mine"] | null>(null);
  const confirmed = useRef(vote);
  const sending = useRef(false);

  async function send() {
    sending.current = true;
    while (wanted.current !== null) {
      const value = wanted.current;
      wanted.current = null;
      const refusal = await post(value);
      if (refusal !== null) {
        wanted.current = null;
        recent.delete(action);
        setKept({ over: vote, vote: confirmed.current });
        void showRefusal(refusal, locale);
      } else if (wanted.current === null) {
        recent.set(action, { mine: value, until: Date.now() + MAY_BE_OLDER_MS });
        setKept({ over: vote, vote: confirmed.current });
      }
    }
    sending.current = false;
  }

  /** Null when the vote was taken, else the code of why it was not. */
  async function post(value: VoteState["mine"]): Promise<string | null> {
    try {
      const response = await fetch(action, {
        method: "POST",
        headers: { Accept: "application/json" },
        body: new URLSearchParams({ value: String(value) }),
      });
      const body = (await response.json()) as Answer & { code?: string };
      if (response.ok) {
        confirmed.current = {
          ...confirmed.current,
          promotes: body.promotes,
          demotes: body.demotes,
          mine: body.myVote,
        };
        return null;
      }
      return body.code ?? "unknown";
    } catch {
      return "offline";
    }
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    if (!button) return;
    event.preventDefault();
    const value = Number(button.value) as VoteState["mine"];
    if (!sending.current) confirmed.current = shown;
    setKept({ over: vote, vote: withVote(shown, value) });
    wanted.current = value;
    recent.set(action, { mine: value, until: Number.POSITIVE_INFINITY });
    if (!sending.current) void send();
  }

  return { shown, onSubmit };
}

/** Where a vote form goes: guests are led to sign in and back here, without a script. */
export const voteForm = (idea: { number: number; slug: string }, signedIn: boolean) =>
  signedIn
    ? ({ method: "post", action: paths.ideaVote(idea) } as const)
    : ({ method: "get", action: paths.login() } as const);
