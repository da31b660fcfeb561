import { COMMUNITY_FIELDS } from "#app/domain/crm/community-fields.ts";
import type { ContactDetails as Contact } from "#app/domain/crm/contact-queries.server.ts";
import type { CustomerFacts } from "#app/domain/crm/customer-queries.server.ts";
import { formatRelative } from "#app/i18n/format.ts";
import { contactMessages } from "#app/i18n/messages/contact.ts";
import { contactColumnMessages } from "#app/i18n/messages/contact-columns.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { Card } from "#app/ui/card.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { CustomerCard } from "./customer-card.tsx";
import { FieldsTable } from "./fields-table.tsx";
import { LinkCard } from "./link-card.tsx";

type ContactDetailsProps = { contact: Contact; customer: CustomerFacts | null; now: Date };

/** The column beside a contact's history: who they are here, what was written, what the CRM knows. */
export function ContactDetails({ contact, customer, now }: ContactDetailsProps) {
  const t = useT(contactMessages);
  const columnNames = useT(contactColumnMessages);
  const locale = useLocale();
  const rows = [
    [columnNames("email"), contact.email],
    [columnNames("company"), contact.company],
    [columnNames("phone"), contact.phone],
    [columnNames("externalId"), contact.externalId],
  ].filter(([, value]) => value);
  const extra = Object.entries(contact.extra);
  const written = contact.communityUpdatedAt && formatRelative(contact.communityUpdatedAt, locale, now);
  return (
    <div className="grid gap-4 md:max-xl:grid-cols-2">
      <LinkCard contact={contact} now={now} />
      {customer && <CustomerCard customer={customer} now={now} />}
      <Card title={t("communityFields")}>
        {contact.community ? (
          <>
            <FieldsTable fields={COMMUNITY_FIELDS} values={contact.community} />
            {written && <p className="mt-3 text-xs text-ink-faint">{t("writtenWhen", { when: written })}</p>}
          </>
        ) : (
          <p className="text-sm text-ink-soft">
            {written ? t("communityFieldsCleared", { when: written }) : t("communityFieldsNone")}
          </p>
        )}
      </Card>
      <Card title={t("details")}>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm">
          {rows.map(([label, value]) => (
            <div key={label} className="contents">
              <dt className="text-ink-soft">{label}</dt>
              <dd className="break-words">{value}</dd>
            </div>
          ))}
        </dl>
        {extra.length > 0 && (
          <Disclosure summary={t("otherColumns")} className="mt-2">
            <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm">
              {extra.map(([heading, value]) => (
                <div key={heading} className="contents">
                  <dt className="break-words text-ink-soft">{heading}</dt>
                  <dd className="break-words">{value}</dd>
                </div>
              ))}
            </dl>
          </Disclosure>
        )}
        <p className="mt-3 text-xs text-ink-faint">
          {t("updated", { when: formatRelative(contact.updatedAt, locale, now) })}
        </p>
      </Card>
    </div>
  );
}
