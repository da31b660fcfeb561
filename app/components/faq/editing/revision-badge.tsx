import type { EditedRevision } from "#app/domain/faq/editing-queries.server.ts";
import { articleEditingMessages } from "#app/i18n/messages/article-editing.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Badge } from "#app/ui/badge.tsx";

const LOOKS = {
  draft: { tone: "neutral", shape: "ring" },
  review: { tone: "info", shape: "half" },
  returned: { tone: "warn", shape: "half" },
  published: { tone: "good", shape: "disc" },
  discarded: { tone: "outline", shape: "dash" },
} as const;

export function RevisionBadge({ state }: Pick<EditedRevision, "state">) {
  const t = useT(articleEditingMessages);
  return <Badge {...LOOKS[state]}>{t(`state_${state}`)}</Badge>;
}
