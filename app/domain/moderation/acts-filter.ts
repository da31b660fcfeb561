import { type Act, type ActReason, ALL_ACTS, REASONS_TO_ACT } from "./acts.ts";

export type ActsFilter = {
  act: Act | null;
  reason: ActReason | null;
  /** Username of who decided. */
  actor: string | null;
  /** Username of whom it concerned. */
  member: string | null;
  /** First and last day, both included, as `2026-01-31` in UTC. */
  since: string | null;
  until: string | null;
};

const DAY = /^\d{4}-\d\d-\d\d$/;
const day = (value: string | null) =>
  value && DAY.test(value) && !Number.isNaN(Date.parse(value)) ? value : null;

const name = (value: string | null) => value?.trim().replace(/^@/, "").slice(0, 60) || null;

/** What the address of the list of acts asks for; anything else means "all". */
export const actsFilter = (search: URLSearchParams): ActsFilter => ({
  act: ALL_ACTS.find((act) => act === search.get("act")) ?? null,
  reason: REASONS_TO_ACT.find((reason) => reason === search.get("reason")) ?? null,
  actor: name(search.get("actor")),
  member: name(search.get("member")),
  since: day(search.get("since")),
  until: day(search.get("until")),
});
