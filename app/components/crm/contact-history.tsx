import type { ContactHistory as History } from "#app/domain/crm/contact-page-queries.server.ts";
import type { ContactDetails } from "#app/domain/crm/contact-queries.server.ts";
import { contactMessages } from "#app/i18n/messages/contact.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { ActivityList } from "./activity-list.tsx";
import { ContactTimeline } from "./contact-timeline.tsx";
import { DeliveryList } from "./delivery-list.tsx";
import { MoreLink } from "./more-link.tsx";

type ContactHistoryProps = { contact: ContactDetails; history: History; after: string | null; now: Date };

/** What they did, what their timeline says, what was sent: one tab each. */
export function ContactHistory({ contact, history, after, now }: ContactHistoryProps) {
  const t = useT(contactMessages);
  const hrefOf = (tab: History["tab"], cursor: string | null = null) =>
    paths.adminContact(contact.id, { tab: tab === "activity" ? null : tab, after: cursor });
  const tabs = [
    { tab: "activity", label: t("tabActivity") },
    { tab: "timeline", label: t("tabTimeline") },
    { tab: "sent", label: t("tabSent") },
  ] as const;
  return (
    <>
      <Tabs
        label={t("sections")}
        keepScroll
        items={tabs.map(({ tab, label }) => ({ href: hrefOf(tab), label, current: tab === history.tab }))}
      />
      <div className="mt-4">
        {history.page.items.length === 0 ? (
          <Card as="div">
            <EmptyHistory tab={history.tab} linked={contact.link !== null} />
          </Card>
        ) : (
          <Shown history={history} canRetry={contact.can.retry} now={now} />
        )}
        <MoreLink hrefOf={(cursor) => hrefOf(history.tab, cursor)} after={after} next={history.page.next} />
      </div>
    </>
  );
}

function Shown({ history, canRetry, now }: { history: History; canRetry: boolean; now: Date }) {
  if (history.tab === "activity") return <ActivityList items={history.page.items} now={now} />;
  if (history.tab === "timeline") return <ContactTimeline items={history.page.items} now={now} />;
  return <DeliveryList deliveries={history.page.items} about="contact" canRetry={canRetry} now={now} />;
}

function EmptyHistory({ tab, linked }: { tab: History["tab"]; linked: boolean }) {
  const t = useT(contactMessages);
  if (tab === "timeline")
    return <EmptyState icon="history" title={t("timelineNone")} text={t("timelineNoneText")} />;
  if (tab === "sent") return <EmptyState icon="send" title={t("sentNone")} text={t("sentNoneText")} />;
  if (!linked)
    return <EmptyState icon="user-x" title={t("activityNotLinked")} text={t("activityNotLinkedText")} />;
  return <EmptyState icon="message-circle" title={t("activityNone")} text={t("activityNoneText")} />;
}
