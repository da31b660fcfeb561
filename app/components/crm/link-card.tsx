import type { ContactDetails } from "#app/domain/crm/contact-queries.server.ts";
import { formatDateTime, formatRelative } from "#app/i18n/format.ts";
import { contactMessages } from "#app/i18n/messages/contact.ts";
import { contactLinksMessages } from "#app/i18n/messages/contact-links.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { LinkProof } from "./link-proof.tsx";
import { MemberSearch } from "./member-search.tsx";

/** Who this customer is in the community, how that is known, and since when. */
export function LinkCard({ contact, now }: { contact: ContactDetails; now: Date }) {
  const t = useT(contactMessages);
  const words = useT(contactLinksMessages);
  const locale = useLocale();
  const { link } = contact;
  if (!link) {
    return (
      <Card title={t("notLinked")}>
        {contact.unlinkedByStaffAt && (
          <p className="mb-2 text-sm">
            {t("unlinkedByStaff", { when: formatRelative(contact.unlinkedByStaffAt, locale, now) })}
          </p>
        )}
        {contact.unlinkedByMemberAt && (
          <p className="mb-2 text-sm">
            {words("unlinkedByMember", { when: formatRelative(contact.unlinkedByMemberAt, locale, now) })}
          </p>
        )}
        <p className="text-sm text-ink-soft">{contact.email ? t("notLinkedText") : t("notLinkedNoEmail")}</p>
        <h3 className="mt-5 text-sm font-semibold">{words("linkByHand")}</h3>
        <MemberSearch contactId={contact.id} />
      </Card>
    );
  }
  const when = formatRelative(link.linkedAt, locale, now);
  const { method, linkedBy } = link;
  const how =
    method !== "by_agent" && method !== "reviewed"
      ? words(`how_${method}`, { when })
      : linkedBy
        ? words(`how_${method}`, { name: linkedBy, when })
        : words(`how_${method}_gone`, { when });
  return (
    <Card title={t("inTheCommunity")}>
      <div className="flex items-center gap-3">
        <Avatar id={link.memberId} name={link.displayName} src={link.avatarUrl} size="lg" />
        <div className="min-w-0">
          <p className="truncate font-semibold">
            <a href={paths.person(link.username)} className="text-ink no-underline hover:underline">
              {link.displayName}
            </a>
          </p>
          <p className="text-sm text-ink-soft">
            @{link.username}{" "}
            {link.role !== "member" && <Badge>{t(`role_${link.role}` as "role_agent")}</Badge>}
          </p>
        </div>
      </div>
      <ul className="mt-3 space-y-1 text-sm text-ink-soft">
        <li title={formatDateTime(link.linkedAt, locale)}>{how}</li>
        {link.consentedAt && (
          <li title={formatDateTime(link.consentedAt, locale)}>
            {t("consentSince", { when: formatRelative(link.consentedAt, locale, now) })}
          </li>
        )}
        <li>{t("votesCast", { count: link.votes })}</li>
      </ul>
      <LinkProof proof={link.proof} note={link.note} />
      <div className="mt-4">
        <ButtonLink
          href={paths.adminContact(contact.id, { ask: "unlink" })}
          data-opens="unlink"
          size="sm"
          icon="user-x"
        >
          {t("unlink")}
        </ButtonLink>
      </div>
    </Card>
  );
}
