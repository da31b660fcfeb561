import { expect, test } from "vitest";
import type { Claim } from "#app/domain/recognition/ledger-rows.ts";
import { LedgerState } from "#app/domain/recognition/ledger-state.ts";
import { NotKnown } from "#app/domain/recognition/not-known.ts";

const VOTE: Claim = {
  subjectKind: "idea",
  subjectId: "an idea",
  byId: "a voter",
  kind: "idea_vote",
  memberId: "an author",
  giverId: "a voter",
  given: 1,
  barredBy: [],
  categoryId: null,
  language: null,
  earnedOn: "2026-06-10",
  firstPosition: 1,
  firstNth: 0,
  position: 1,
  nth: 0,
  points: 2,
};

test("a vote that was found with others of its day does not tell what else its giver did there", () => {
  const state = new LedgerState({ points: { idea_vote: 2 }, dailyCap: 40 });
  state.addClaim(VOTE);
  const other = { ...VOTE, kind: "discussion_raised" as const };
  expect(state.claim(VOTE)).toBe(VOTE);
  expect(() => state.claim(other)).toThrow(NotKnown);
  expect(state.expectPair("an idea", "a voter")).toBe(true);
  expect(state.claim(other)).toBeUndefined();
  expect(state.expectPair("an idea", "a voter")).toBe(false);
});
