import {
  EXPECTED_ACCOUNT_VOTES,
  EXPECTED_SURPLUS,
  expectedTotals,
  expectedValues,
} from "#app/domain/account-votes/expected-account-votes.ts";
import type { Check } from "./check.ts";

/** Rows are those that are wanted, column by column: what differs, lacks, or is too many. */
const same = (table: string, key: string, columns: string, wanted: string) => ({
  find: `select ${key}, have.*, w.* from (select ${key}, ${columns} from ${table}) have
    full join (${wanted}) w using (${key})
    where (${prefixed("have", columns)}) is distinct from (${prefixed("w", columns)})`,
  fix: `delete from ${table}; insert into ${table} (${key}, ${columns}) select ${key}, ${columns} from (${wanted}) w`,
});

const prefixed = (of: string, columns: string) =>
  columns
    .split(", ")
    .map((column) => `${of}.${column}`)
    .join(", ");

export const ACCOUNT_VOTE_CHECKS: readonly Check[] = [
  {
    name: "votes per customer account equal the votes of its people",
    ...same("idea_account_votes", "idea_id, account_id", "promotes, demotes", EXPECTED_ACCOUNT_VOTES),
  },
  {
    name: "an idea's sums over accounts equal its accounts",
    ...same(
      "idea_account_totals",
      "idea_id",
      "number, accounts, people, accounts_against, people_against, surplus",
      expectedTotals(),
    ),
  },
  {
    name: "what an idea is worth equals what its accounts are worth",
    ...same("idea_account_values", "idea_id, currency", "number, value", expectedValues()),
  },
  {
    name: "ideas count one vote per account where their category says so",
    find: `select i.number, i.account_surplus, ${EXPECTED_SURPLUS} as counted from ideas i
      where i.account_surplus <> ${EXPECTED_SURPLUS}`,
    fix: `update ideas i set account_surplus = ${EXPECTED_SURPLUS} where i.account_surplus <> ${EXPECTED_SURPLUS}`,
  },
];
