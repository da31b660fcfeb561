import type { ShownState } from "#app/domain/forum/thread-state.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { threadStateMessages } from "#app/i18n/messages/thread-states.ts";
import { Badge, type BadgeShape, type BadgeTone } from "#app/ui/badge.tsx";

const LOOKS: Record<ShownState, { tone: BadgeTone; shape: BadgeShape }> = {
  new: { tone: "info", shape: "ring" },
  unanswered: { tone: "warn", shape: "ring" },
  open: { tone: "neutral", shape: "ring" },
  answered: { tone: "action", shape: "half" },
  needs_info: { tone: "warn", shape: "half" },
  escalated: { tone: "info", shape: "half" },
  solved: { tone: "good", shape: "disc" },
  locked: { tone: "outline", shape: "dash" },
};

/** Where a question or a discussion stands, by shape and word, the same everywhere. */
export function StateBadge({ state, locale }: { state: ShownState; locale: Locale }) {
  return <Badge {...LOOKS[state]}>{translator(threadStateMessages, locale)(state)}</Badge>;
}
