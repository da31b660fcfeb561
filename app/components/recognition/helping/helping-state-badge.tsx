import type { HelpingState } from "#app/domain/recognition/helping-view.ts";
import { helpingMessages } from "#app/i18n/messages/helping.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Badge } from "#app/ui/badge.tsx";

const LOOK = {
  waiting: { tone: "outline", shape: "ring" },
  done: { tone: "info", shape: "half" },
  right: { tone: "good", shape: "disc" },
  wrong: { tone: "bad", shape: "dash" },
  closed: { tone: "neutral", shape: "dash" },
} as const;

/** Where a suggestion stands, by word and shape. */
export function HelpingStateBadge({ state }: { state: HelpingState }) {
  const t = useT(helpingMessages);
  return <Badge {...LOOK[state]}>{t(`state_${state}`)}</Badge>;
}
