import { useCallback, useState } from "react";
import type { Match } from "#app/domain/forum/match.ts";
import { type ClaimedStep, readTrail, writeTrail } from "#app/domain/forum/trail.ts";

const step = (kind: ClaimedStep["kind"], { kind: target, id }: Match, at: number): ClaimedStep => ({
  kind,
  target,
  id,
  at,
});

/** Each thing once as shown and once as read, from when it first was. */
function withSteps(text: string, more: readonly ClaimedStep[]): string {
  return writeTrail(readTrail(`${text}\n${writeTrail(more)}`));
}

type Shown = { matches: readonly Match[]; at: number };

/** What the form remembers of the matches it has shown, as a hidden field carries it. */
export function useTrail(carried: string, shown: Shown | null) {
  const [trail, setTrail] = useState(() =>
    withSteps(carried, shown?.matches.map((match) => step("shown", match, shown.at)) ?? []),
  );
  const onShown = useCallback(
    (matches: readonly Match[]) =>
      setTrail((text) =>
        withSteps(
          text,
          matches.map((match) => step("shown", match, Date.now())),
        ),
      ),
    [],
  );
  const onOpen = useCallback(
    (match: Match) => setTrail((text) => withSteps(text, [step("read", match, Date.now())])),
    [],
  );
  return { trail, onShown, onOpen };
}
