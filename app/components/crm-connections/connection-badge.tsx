import { CONNECTORS } from "#app/domain/crm/connectors.ts";
import type { ConnectionFrame } from "#app/domain/crm/setup/frame-queries.server.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { crmSetupMessages } from "#app/i18n/messages/crm-setup.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { Badge, type BadgeShape, type BadgeTone } from "#app/ui/badge.tsx";

type State = "setup" | "removing" | "on" | "off" | "stopped" | "held" | "paused" | "failing";

/** Of all that may be so at once, what a person must know of first. */
function stateOf(frame: ConnectionFrame): State {
  if (frame.removingAt) return "removing";
  if (!frame.enabled) return frame.disabledReason === "by_staff" ? "off" : "stopped";
  if (!frame.liveAt && CONNECTORS[frame.kind].hasRecords) return "setup";
  if (frame.heldAt) return "held";
  if (frame.failingSince) return "failing";
  return frame.pausedUntil ? "paused" : "on";
}

const LOOKS: Record<State, { tone: BadgeTone; shape: BadgeShape }> = {
  setup: { tone: "outline", shape: "ring" },
  removing: { tone: "warn", shape: "half" },
  on: { tone: "good", shape: "disc" },
  off: { tone: "outline", shape: "dash" },
  stopped: { tone: "bad", shape: "dash" },
  held: { tone: "warn", shape: "half" },
  paused: { tone: "warn", shape: "half" },
  failing: { tone: "bad", shape: "half" },
};

/** How a connection is doing, in two words. */
export function ConnectionBadge({ frame }: { frame: ConnectionFrame }) {
  const t = useT(crmSetupMessages);
  const locale = useLocale();
  const state = stateOf(frame);
  const when = state === "paused" && frame.pausedUntil ? formatDateTime(frame.pausedUntil, locale) : "";
  return <Badge {...LOOKS[state]}>{t(`state_${state}`, { when })}</Badge>;
}
