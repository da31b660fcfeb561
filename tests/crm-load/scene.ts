import { CONSENT_WORDINGS } from "#app/domain/accounts/consent-wordings.ts";
import type { Sql } from "#db/types.ts";

/** What is mapped in these runs: one fact of each type that CRMs tell apart. */
export const MAPPED = ["member_since", "points_total", "username", "opted_in_to_contact"] as const;
export type Mapped = (typeof MAPPED)[number];

const WIDTH = 12;
const memberId = (n: string) => `('00000000-0000-7000-8000-' || lpad(to_hex(${n}), ${WIDTH}, '0'))::uuid`;
const contactId = (n: string) => `('00000000-0000-7000-9000-' || lpad(to_hex(${n}), ${WIDTH}, '0'))::uuid`;
const linkId = (n: string) => `('00000000-0000-7000-a000-' || lpad(to_hex(${n}), ${WIDTH}, '0'))::uuid`;

export const addressOf = (n: number) => `customer${n}@example.com`;
export const usernameOf = (n: number) => `customer${n}`;
export const memberIdOf = (n: number) => `00000000-0000-7000-8000-${n.toString(16).padStart(WIDTH, "0")}`;
export const contactIdOf = (n: number) => `00000000-0000-7000-9000-${n.toString(16).padStart(WIDTH, "0")}`;

/** `count` customers who are members, agreed to be recognised, and are linked; nothing of them was told yet. */
export async function seedCustomers(sql: Sql, count: number): Promise<void> {
  await sql.unsafe(`
    insert into members (id, username, display_name, email, email_verified_at, created_at)
    select ${memberId("n")}, 'customer' || n, 'Customer ' || n, 'customer' || n || '@example.com',
      '2026-01-02', date '2026-01-01' + (n % 200)
    from generate_series(1, ${count}) n`);
  await sql.unsafe(`
    insert into consents (id, member_id, purpose, granted, wording_version, wording, locale, recorded_at)
    select gen_random_uuid(), ${memberId("n")}, purpose, true, wording_version, 'Yes.', 'en', '2026-01-02'
    from generate_series(1, ${count}) n, (values ('crm_matching', '${CONSENT_WORDINGS.crm_matching.version}'),
      ('newsletter', '${CONSENT_WORDINGS.newsletter.version}')) as answered (purpose, wording_version)
    where purpose = 'crm_matching' or n % 2 = 0`);
  await sql.unsafe(`
    insert into contacts (id, external_id, email, first_name, last_name)
    select ${contactId("n")}, 'C-' || n, 'customer' || n || '@example.com', 'Customer', 'No ' || n
    from generate_series(1, ${count}) n`);
  await sql.unsafe(`
    insert into contact_links (id, member_id, contact_id, method)
    select ${linkId("n")}, ${memberId("n")}, ${contactId("n")}, 'verified_email' from generate_series(1, ${count}) n`);
  await sql`analyze`;
}

/** Changes what is known of these customers: they earn points. Tells nobody. */
export async function changeCustomers(sql: Sql, from: number, to: number, points: number): Promise<void> {
  await sql.unsafe(
    `insert into standings (member_id, points, counts, updated_at)
    select ${memberId("n")}, $1::int, '{}', now() from generate_series($2::int, $3::int) n
    on conflict (member_id) do update set points = excluded.points, updated_at = now()`,
    [points, from, to],
  );
}
