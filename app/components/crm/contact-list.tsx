import type { ContactListItem } from "#app/domain/crm/contact-queries.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { contactColumnMessages } from "#app/i18n/messages/contact-columns.ts";
import { contactsMessages } from "#app/i18n/messages/contacts.ts";
import { crmPullsMessages } from "#app/i18n/messages/crm-pulls.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { Table } from "#app/ui/table.tsx";

/** Dense rows: who, where from, and who they are in the community. */
export function ContactList({ contacts }: { contacts: ContactListItem[] }) {
  const t = useT(contactColumnMessages);
  const book = useT(contactsMessages);
  const words = useT(crmPullsMessages);
  const locale = useLocale();
  const segments = contacts.some((contact) => contact.segment);
  return (
    <Card padded={false}>
      <Table
        label={book("contacts")}
        columns={[
          { key: "name", label: t("name") },
          { key: "company", label: t("company") },
          ...(segments ? [{ key: "segment", label: words("segment") }] : []),
          { key: "code", label: t("externalId") },
          { key: "member", label: book("inCommunity") },
          { key: "accepted", label: book("accepted"), numeric: true },
        ]}
      >
        {contacts.map((contact) => (
          <tr key={contact.id}>
            <td className="min-w-64">
              <a
                href={paths.adminContact(contact.id)}
                className="font-medium text-ink no-underline hover:underline"
              >
                {contact.name || contact.email || t("unnamed")}
              </a>
              {contact.name && contact.email && (
                <span className="block break-all text-xs text-ink-soft">{contact.email}</span>
              )}
            </td>
            <td className="min-w-32 text-ink-soft">{contact.company}</td>
            {segments && <td className="whitespace-nowrap text-ink-soft">{contact.segment}</td>}
            <td className="whitespace-nowrap text-ink-soft tabular-nums">{contact.externalId}</td>
            <td className="min-w-36">
              {contact.username && <Badge tone="honey">{contact.displayName}</Badge>}
            </td>
            <td className="num">{contact.accepted ? formatNumber(contact.accepted, locale) : ""}</td>
          </tr>
        ))}
      </Table>
    </Card>
  );
}
