import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DeliveryList } from "#app/components/crm/delivery-list.tsx";
import { MoreLink } from "#app/components/crm/more-link.tsx";
import { ConnectionPage } from "#app/components/crm-connections/connection-page.tsx";
import { ExchangeList } from "#app/components/crm-console/exchange-list.tsx";
import { RecordCard } from "#app/components/crm-console/record-card.tsx";
import { loadRecordPage } from "#app/domain/crm/console/record-page-queries.server.ts";
import { getConnectionFrame } from "#app/domain/crm/setup/frame-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { translator } from "#app/i18n/index.ts";
import { crmConsoleMessages } from "#app/i18n/messages/crm-console.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";

export const loader = defineLoader("admin", async ({ sql, actor, params, url, now, locale, community }) => {
  const frame = await getConnectionFrame(sql, actor, params.id);
  const { searchParams } = url;
  const which = { connectionId: frame.id, contactId: params.contactId };
  const loaded = await loadRecordPage(sql, actor, {
    ...which,
    told: searchParams.get("told"),
    after: searchParams.get("after"),
  });
  const name = loaded.record.name || translator(crmConsoleMessages, locale)("unnamed");
  return { frame, ...loaded, now, title: `${name} · ${frame.name} · ${community.name}` };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Record() {
  const { frame, record, deliveries, exchanges, told, after, now } = useLoaderData<typeof loader>();
  const t = useT(crmConsoleMessages);
  const hrefOf = (query: { told?: string | null; after?: string | null }) =>
    paths.adminConnectionRecord(frame.id, record.contactId, { told, after, ...query });
  const toContact = (
    <ButtonLink href={paths.adminContact(record.contactId)} icon="user">
      {t("toContact")}
    </ButtonLink>
  );
  return (
    <ConnectionPage
      frame={frame}
      tab="records"
      title={record.name || t("unnamed")}
      lead={record.company || undefined}
      actions={toContact}
    >
      <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <aside aria-label={t("inTheCrm")} className="min-w-0 xl:order-last">
          <RecordCard record={record} now={now} />
        </aside>
        <div className="min-w-0 space-y-8">
          <section aria-labelledby="told">
            <h2 id="told" className="mb-3 text-lg font-semibold">
              {t("told")}
            </h2>
            {deliveries.items.length > 0 ? (
              <DeliveryList deliveries={deliveries.items} about="contact" canRetry now={now} />
            ) : (
              <Card as="div">
                <EmptyState icon="send" title={t("toldNone")} text={t("toldNoneText")} />
              </Card>
            )}
            <MoreLink hrefOf={(cursor) => hrefOf({ told: cursor })} after={told} next={deliveries.next} />
          </section>
          <section aria-labelledby="history">
            <h2 id="history" className="mb-3 text-lg font-semibold">
              {t("history")}
            </h2>
            {exchanges.items.length > 0 ? (
              <ExchangeList items={exchanges.items} now={now} />
            ) : (
              <Card as="div">
                <EmptyState icon="history" title={t("historyNone")} text={t("historyNoneText")} />
              </Card>
            )}
            <MoreLink hrefOf={(cursor) => hrefOf({ after: cursor })} after={after} next={exchanges.next} />
          </section>
        </div>
      </div>
    </ConnectionPage>
  );
}
