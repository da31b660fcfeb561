import type { StatusMark } from "#app/domain/ideas/list-queries.server.ts";
import { Badge, type BadgeShape, type BadgeTone } from "#app/ui/badge.tsx";

/** The fixed category of a status decides its look; its name is data. */
const LOOKS: Record<StatusMark["category"], { tone: BadgeTone; shape: BadgeShape }> = {
  open: { tone: "neutral", shape: "ring" },
  active: { tone: "action", shape: "half" },
  done: { tone: "good", shape: "disc" },
  closed: { tone: "outline", shape: "dash" },
};

export function StatusBadge({ status }: { status: StatusMark }) {
  return <Badge {...LOOKS[status.category]}>{status.name}</Badge>;
}
