import type { AgentCase } from "#app/domain/cases/case-queries.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";
import { contactLinksMessages } from "#app/i18n/messages/contact-links.ts";
import { serviceMessages } from "#app/i18n/messages/service-desk.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Card } from "#app/ui/card.tsx";

/** Further columns of an import that are shown; the rest is on the contact's own page. */
const EXTRAS_SHOWN = 6;

/** Who the customer is, in the community and in the CRM. */
export function CustomerCard({ of, locale }: { of: AgentCase; locale: Locale }) {
  const t = useT(serviceMessages);
  const links = useT(contactLinksMessages);
  const { customer, contact } = of;
  const facts = contact
    ? [
        [t("company"), contact.company],
        [t("externalId"), contact.externalId],
        [t("email"), contact.email],
        [t("phone"), contact.phone],
        ...Object.entries(contact.extra).slice(0, EXTRAS_SHOWN),
      ].filter((pair): pair is [string, string] => Boolean(pair[1]))
    : [];
  return (
    <Card title={t("customer")}>
      <div className="flex items-center gap-3">
        <Avatar id={customer.id} name={customer.name} src={customer.avatarUrl} size="md" />
        <div className="min-w-0">
          <a href={paths.person(customer.username)} className="block truncate font-medium">
            {customer.name}
          </a>
          <p className="text-xs text-ink-soft">
            {customer.closed ? t("left_community") : t("since", { date: formatDate(customer.since, locale) })}
          </p>
        </div>
      </div>
      <h3 className="mt-4 mb-2 text-xs font-semibold text-ink-soft">{t("contact")}</h3>
      {contact ? (
        <>
          <p className="text-sm font-medium">{contact.name}</p>
          <p className="mb-2 text-xs text-ink-soft">{links(`short_${contact.method}`)}</p>
          <dl className="case-list">
            {facts.map(([name, value]) => (
              <div key={name} className="contents">
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <p className="mt-2 text-sm">
            <a href={paths.adminContact(contact.id)}>{t("contactOpen")}</a>
          </p>
        </>
      ) : (
        <p className="text-sm text-ink-soft">{t("contactNone")}</p>
      )}
    </Card>
  );
}
