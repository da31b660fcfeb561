import { PersonAvatar } from "#app/components/accounts/person-avatar.tsx";
import type { PersonRow } from "#app/domain/accounts/people-queries.server.ts";
import { formatDate, formatDateTime, formatRelative } from "#app/i18n/format.ts";
import { adminMessages } from "#app/i18n/messages/admin.ts";
import { peopleMessages } from "#app/i18n/messages/people.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { Table } from "#app/ui/table.tsx";

export function PeopleTable({ people, now }: { people: PersonRow[]; now: Date }) {
  const t = useT(adminMessages);
  const roles = useT(peopleMessages);
  const locale = useLocale();
  const columns = [
    { key: "name", label: t("columnName") },
    { key: "email", label: t("columnEmail") },
    { key: "role", label: t("columnRole") },
    { key: "since", label: t("columnSince") },
    { key: "seen", label: t("columnSeen") },
    { key: "act", label: t("columnAct"), hidden: true },
  ];
  return (
    // A heading that is only heard is out of the flow; it must scroll with its column.
    <Card as="div" padded={false} className="[&>.table-wrap]:relative">
      <Table label={t("peopleTitle")} columns={columns}>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row" className="whitespace-nowrap">
              <span className="inline-flex items-center gap-2.5">
                <PersonAvatar person={person} size="sm" />
                <a href={paths.person(person.username)}>{person.displayName}</a>
              </span>
            </th>
            <td className="whitespace-nowrap">
              {person.email ?? <span className="text-ink-faint">{t("noAddress")}</span>}{" "}
              {person.email && !person.emailVerified && (
                <span className="text-warn">({t("unconfirmed")})</span>
              )}
            </td>
            <td className="whitespace-nowrap">
              {person.role === "member" ? (
                <span className="text-ink-soft">{roles("role_member")}</span>
              ) : (
                <Badge tone="action">{roles(`role_${person.role}`)}</Badge>
              )}
            </td>
            <td className="whitespace-nowrap text-ink-soft">{formatDate(person.createdAt, locale)}</td>
            <td className="whitespace-nowrap text-ink-soft">
              {person.lastActiveAt ? (
                <RelativeTime
                  date={person.lastActiveAt}
                  text={formatRelative(person.lastActiveAt, locale, now)}
                  title={formatDateTime(person.lastActiveAt, locale)}
                />
              ) : (
                t("never")
              )}
            </td>
            <td className="text-right whitespace-nowrap">
              <ButtonLink
                href={paths.adminRole(person.username)}
                size="sm"
                aria-label={t("changeRoleOf", { name: person.displayName })}
              >
                {t("changeRole")}
              </ButtonLink>
            </td>
          </tr>
        ))}
      </Table>
    </Card>
  );
}
