import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { decodeCursor, type Page, toPage } from "#app/domain/core/page.ts";
import type { LinkMethod } from "#db/schema/crm.ts";
import type { Sql } from "#db/types.ts";
import type { CommunityFields } from "./community-fields.ts";
import { contactMatches } from "./contact-matches.ts";
import { COUNTED } from "./limits.ts";
import { canManageCrm, canSeeContacts } from "./policy.ts";
import { rowId } from "./row-id.ts";

const PAGE = 50;

export type ContactListItem = {
  id: string;
  externalId: string | null;
  name: string;
  email: string | null;
  company: string;
  segment: string | null;
  username: string | null;
  displayName: string | null;
  accepted: number | null;
  sortKey: string;
};

export type ContactFilter = {
  q: string;
  linked: boolean;
  /** Theirs, or that of their account. */
  segment?: string;
  accountId?: string | null;
};

/** Contacts by last name; `q` finds parts of names, addresses and companies, accents aside, or a whole code. */
export async function listContacts(
  sql: Sql,
  actor: Actor,
  { q, linked, segment = "", accountId = null, after }: ContactFilter & { after: string | null },
): Promise<Page<ContactListItem>> {
  assertAllowed(canSeeContacts(actor));
  const cursor = decodeCursor(after, 2);
  const matches = contactMatches(sql, q);
  const found = matches ? sql`${matches} or c.external_id = ${q.trim()}` : sql`true`;
  const rows = await sql<ContactListItem[]>`
    select c.id, c.external_id as "externalId", trim(c.first_name || ' ' || c.last_name) as name, c.email, c.company,
      coalesce(c.segment, (select a.segment from customer_accounts a where a.id = c.account_id)) as segment, m.username, m.display_name as "displayName", (c.community->>'ideas_accepted')::int as accepted,
      lower(c.last_name) as "sortKey"
    from contacts c
    ${linked ? sql`join` : sql`left join`} contact_links l on l.contact_id = c.id and l.unlinked_at is null
    left join members m on m.id = l.member_id
    where (${found}) ${accountId ? sql`and c.account_id = ${accountId}` : sql``} ${segment ? ofSegment(sql, segment) : sql``} ${cursor ? sql`and (lower(c.last_name), c.id) > (${String(cursor[0])}, ${rowId(String(cursor[1]))})` : sql``}
    order by lower(c.last_name), c.id limit ${PAGE + 1}`;
  return toPage([...rows], (row) => [row.sortKey, row.id], PAGE);
}

const ofSegment = (sql: Sql, segment: string) => sql`and (c.segment = ${segment} or (c.segment is null
  and c.account_id in (select a.id from customer_accounts a where a.segment = ${segment})))`;

/** The three figures above the list; beyond `COUNTED` they only say that there are more. */
export async function contactCounts(
  sql: Sql,
  actor: Actor,
): Promise<{ contacts: number; linked: number; matches: number }> {
  assertAllowed(canSeeContacts(actor));
  const [row] = await sql<[{ contacts: number; linked: number; matches: number }]>`
    select (select count(*)::int from (select 1 from contacts limit ${COUNTED + 1}) counted) as contacts,
      (select count(*)::int from (select 1 from contact_links where unlinked_at is null limit ${COUNTED + 1}) counted) as linked,
      (select count(*)::int from match_reviews where decided_at is null)
        + (select count(*)::int from (select 1 from crm_records where state = 'ambiguous' limit ${COUNTED + 1}) counted) as matches`;
  return row;
}

export type ContactDetails = {
  id: string;
  externalId: string | null;
  name: string;
  email: string | null;
  company: string;
  phone: string;
  extra: Record<string, string>;
  community: CommunityFields | null;
  communityUpdatedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  link: ContactLink | null;
  /** Somebody from the team, or the member, ended the last link: it does not come back by itself. */
  unlinkedByStaffAt: Date | null;
  unlinkedByMemberAt: Date | null;
  can: { retry: boolean };
};

export type ContactLink = {
  memberId: string;
  username: string;
  displayName: string;
  avatarUrl: string | null;
  role: string;
  method: LinkMethod;
  proof: Record<string, string>;
  note: string | null;
  linkedBy: string | null;
  linkedAt: Date;
  consentedAt: Date | null;
  votes: number;
};

/** One contact and who they are in the community. */
export async function getContact(
  sql: Sql,
  actor: Actor,
  idText: string | undefined,
): Promise<ContactDetails> {
  assertAllowed(canSeeContacts(actor));
  const id = rowId(idText);
  const [row] = await sql<Omit<ContactDetails, "link" | "can">[]>`
    select id, external_id as "externalId", trim(first_name || ' ' || last_name) as name, email, company, phone, extra,
      community, community_updated_at as "communityUpdatedAt", created_at as "createdAt", updated_at as "updatedAt",
      (select max(l.unlinked_at) from contact_links l where l.contact_id = c.id and l.unlink_reason = 'by_staff')
        as "unlinkedByStaffAt",
      (select max(l.unlinked_at) from contact_links l where l.contact_id = c.id and l.unlink_reason = 'by_member')
        as "unlinkedByMemberAt"
    from contacts c where id = ${id}`;
  if (!row) throw new NotFound("no_such_contact");
  const [link] = await sql<(Omit<ContactLink, "avatarUrl"> & { avatarKey: string | null })[]>`
    select m.id as "memberId", m.username, m.display_name as "displayName", m.avatar_key as "avatarKey", m.role, l.method,
      l.proof, l.note,
      b.display_name as "linkedBy", l.linked_at as "linkedAt",
      (select c.recorded_at from consents c where c.member_id = m.id and c.purpose = 'crm_matching'
        order by c.recorded_at desc, c.id desc limit 1) as "consentedAt",
      (select count(*)::int from idea_votes v where v.member_id = m.id) as votes
    from contact_links l join members m on m.id = l.member_id left join members b on b.id = l.linked_by_id
    where l.contact_id = ${id} and l.unlinked_at is null`;
  return { ...row, link: link ? withAvatar(link) : null, can: { retry: canManageCrm(actor) === true } };
}

function withAvatar({
  avatarKey,
  ...link
}: Omit<ContactLink, "avatarUrl"> & { avatarKey: string | null }): ContactLink {
  return { ...link, avatarUrl: avatarKey && `/uploads/${avatarKey}` };
}
