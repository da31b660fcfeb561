import type { TimelineItem } from "#app/domain/crm/contact-history-queries.server.ts";
import type { EntryKind } from "#app/domain/crm/port.ts";
import { communityFieldMessages } from "#app/i18n/messages/community-fields.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Badge, type BadgeShape, type BadgeTone } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { When } from "./when.tsx";

const LOOKS: Record<EntryKind, { tone: BadgeTone; shape: BadgeShape }> = {
  accepted: { tone: "action", shape: "half" },
  planned: { tone: "action", shape: "half" },
  implemented: { tone: "good", shape: "disc" },
  not_planned: { tone: "outline", shape: "dash" },
  taken_back: { tone: "outline", shape: "ring" },
  case_opened: { tone: "info", shape: "half" },
  case_resolved: { tone: "good", shape: "disc" },
  level_reached: { tone: "honey", shape: "disc" },
  badge_awarded: { tone: "honey", shape: "disc" },
  tier_reached: { tone: "honey", shape: "disc" },
  tier_ended: { tone: "outline", shape: "dash" },
};

/** What the community told the contact book about this customer. */
export function ContactTimeline({ items, now }: { items: TimelineItem[]; now: Date }) {
  const t = useT(communityFieldMessages);
  return (
    <Card as="div" padded={false}>
      <ol className="rows">
        {items.map((item) => (
          <li key={item.id} className="px-4 py-3 sm:px-5">
            <div className="flex flex-wrap items-start gap-x-4 gap-y-1">
              <p className="min-w-0 flex-1 basis-56 text-sm">
                <a href={item.url} className="font-medium text-ink no-underline hover:underline">
                  {item.title}
                </a>
              </p>
              <Badge {...LOOKS[item.kind]}>{t(`entry_${item.kind}`)}</Badge>
            </div>
            {item.detail && (
              <p className="mt-1 max-w-measure text-sm break-words text-ink-soft">{item.detail}</p>
            )}
            <p className="mt-1 text-xs text-ink-soft">
              <When date={item.occurredAt} now={now} /> · {t(`credit_${item.role}`)}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
