import { FieldsTable } from "#app/components/crm/fields-table.tsx";
import { COMMUNITY_FIELDS } from "#app/domain/crm/community-fields.ts";
import type { Receiver } from "#app/domain/privacy/sent-data-queries.server.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { communityFieldMessages } from "#app/i18n/messages/community-fields.ts";
import { ownDataMessages } from "#app/i18n/messages/own-data.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { Card } from "#app/ui/card.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";

/** One place that was told something: what it was told last, or that all of it was taken back. */
export function ReceiverCard({ receiver }: { receiver: Receiver }) {
  const t = useT(ownDataMessages);
  const words = useT(communityFieldMessages);
  const locale = useLocale();
  const { kind, name, fields, fieldsSentAt, entries, clearedAt, waiting } = receiver;
  const told = fieldsSentAt ?? entries[0]?.sentAt ?? null;
  // An empty field was told to be empty: nothing is held in it.
  const held = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  return (
    <Card title={kind === "contact_book" ? t("contactBook") : name}>
      <p className="text-sm text-ink-soft">
        {clearedAt
          ? t("clearedOn", { when: formatDateTime(clearedAt, locale) })
          : told
            ? t("toldOn", { when: formatDateTime(told, locale) })
            : t("nothingNow")}
        {waiting && <> {t("waiting")}</>}
      </p>
      {!clearedAt && Object.keys(held).length > 0 && (
        <div className="mt-3">
          <FieldsTable fields={COMMUNITY_FIELDS} values={held} />
        </div>
      )}
      {!clearedAt && entries.length > 0 && (
        <Disclosure summary={t("entries", { count: entries.length })} className="mt-3">
          <ul className="list-disc space-y-1 pl-5 text-sm">
            {entries.map((entry) => (
              <li key={`${entry.sentAt.toISOString()}${entry.title}`}>
                {words(`entry_${entry.kind}` as "entry_accepted")} · {entry.title}{" "}
                <span className="text-ink-soft">({formatDateTime(entry.sentAt, locale)})</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Card>
  );
}
