import type { MailState } from "#app/domain/notifications/mail-state.ts";
import { jobsAdminMessages } from "#app/i18n/messages/jobs-admin.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Badge, type BadgeShape, type BadgeTone } from "#app/ui/badge.tsx";

const LOOKS: Record<MailState, { tone: BadgeTone; shape: BadgeShape }> = {
  queued: { tone: "info", shape: "half" },
  sent: { tone: "good", shape: "disc" },
  kept: { tone: "neutral", shape: "ring" },
  failed: { tone: "bad", shape: "dash" },
  dropped: { tone: "neutral", shape: "dash" },
};

export function MailStateBadge({ state }: { state: MailState }) {
  const t = useT(jobsAdminMessages);
  return <Badge {...LOOKS[state]}>{t(`state_${state}`)}</Badge>;
}
