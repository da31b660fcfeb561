import { versionsNaming } from "#app/domain/accounts/consent-matters.ts";

const NAMING = versionsNaming("crm_matching", "account_votes")
  .map((version) => `'${version}'`)
  .join(", ");

/**
 * SQL of what the tables of votes per account should hold, made from what they count. The doctor and every recount use it,
 * so that there is one truth.
 *
 * A vote counts for an account when it counts in public (it is not in quarantine), and its member is known to be a
 * person of the account: the link to the contact stands, and so does their consent, in words that name it.
 */
const MAY_COUNT = `m.closed_at is null and coalesce((select w.granted and w.wording_version in (${NAMING}) from consents w
  where w.member_id = m.id and w.purpose = 'crm_matching' order by w.recorded_at desc, w.id desc limit 1), false)`;

/** Contacts `c`, members `m` and votes `v` that count for an account; more conditions may be added. */
export const COUNTED = `contacts c join contact_links l on l.contact_id = c.id and l.unlinked_at is null
  join members m on m.id = l.member_id and ${MAY_COUNT}
  join idea_votes v on v.member_id = m.id and v.quarantined_at is null
  where c.account_id is not null`;

export const COUNTED_COLUMNS = `v.idea_id, c.account_id, count(*) filter (where v.value = 1)::int as promotes,
  count(*) filter (where v.value = -1)::int as demotes`;

/** `idea_id, account_id, promotes, demotes`. */
export const EXPECTED_ACCOUNT_VOTES = `select ${COUNTED_COLUMNS} from ${COUNTED} group by 1, 2`;

/** One vote per account is for, against, or none when its people are of two minds. */
const TOTAL_COLUMNS = `r.idea_id, i.number, count(*) filter (where r.promotes > 0)::int as accounts, sum(r.promotes)::int as people,
  count(*) filter (where r.demotes > 0)::int as accounts_against, sum(r.demotes)::int as people_against,
  sum(r.promotes - r.demotes - sign(r.promotes - r.demotes))::int as surplus`;

/** The columns of `idea_account_totals`, from `idea_account_votes`. */
export const expectedTotals = (condition = "true") => `select ${TOTAL_COLUMNS} from idea_account_votes r
  join ideas i on i.id = r.idea_id where ${condition} group by 1, 2`;

/** The columns of `idea_account_values`; an amount whose currency nobody said stands under ''. */
export const expectedValues = (
  condition = "true",
) => `select r.idea_id, coalesce(a.currency, '') as currency, i.number,
  sum(a.value) as value from idea_account_votes r join customer_accounts a on a.id = r.account_id join ideas i on i.id = r.idea_id
  where r.promotes > 0 and a.value is not null and ${condition} group by 1, 2, 3`;

/** What an idea `i` counts too much where one vote per account counts. */
export const EXPECTED_SURPLUS = `coalesce((select t.surplus from idea_account_totals t join categories k on k.id = i.category_id
  where t.idea_id = i.id and k.one_vote_per_account), 0)`;
