import type { CaseState } from "#app/domain/cases/case-message.ts";
import { Badge, type BadgeShape, type BadgeTone } from "#app/ui/badge.tsx";

const LOOKS: Record<CaseState, { tone: BadgeTone; shape: BadgeShape }> = {
  open: { tone: "action", shape: "half" },
  waiting: { tone: "outline", shape: "ring" },
  resolved: { tone: "good", shape: "disc" },
};

/** Where a case stands; the words are the agent's or the customer's. */
export function CaseStateBadge({ state, label }: { state: CaseState; label: string }) {
  return <Badge {...LOOKS[state]}>{label}</Badge>;
}
