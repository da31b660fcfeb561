import { heldOnComment, heldOnIdea, heldOnPost } from "#app/domain/integrity/held-votes.ts";
import type { Check } from "./check.ts";

/** A mark that does not say what signals hold. Nearly all votes are told apart by their member alone. */
const wrong = (held: string) => `
  (v.quarantined_at is not null or v.member_id in (select member_id from quarantined_votes))
  and (v.quarantined_at is not null) <> ${held}`;
const IDEA = wrong(heldOnIdea("v.idea_id", "v.member_id"));
const COMMENT = wrong(heldOnComment("v.comment_id", "v.member_id"));
const POST = wrong(heldOnPost("v.post_id", "v.member_id"));
const mark = "quarantined_at = case when v.quarantined_at is null then now() end";
const AFTERWARDS = "Run the doctor once more: what the votes count follows from their marks.";

export const INTEGRITY_CHECKS: readonly Check[] = [
  {
    name: "votes on ideas wait in quarantine as long as a signal holds them",
    find: `select v.idea_id, v.member_id, v.quarantined_at from idea_votes v where ${IDEA}`,
    fix: `update idea_votes v set ${mark} where ${IDEA}`,
    advice: AFTERWARDS,
  },
  {
    name: "votes on comments wait in quarantine as long as a signal holds them",
    find: `select v.comment_id, v.member_id, v.quarantined_at from idea_comment_votes v where ${COMMENT}`,
    fix: `update idea_comment_votes v set ${mark} where ${COMMENT}`,
    advice: AFTERWARDS,
  },
  {
    name: "helpful marks wait in quarantine as long as a signal holds them",
    find: `select v.post_id, v.member_id, v.quarantined_at from post_votes v where ${POST}`,
    fix: `update post_votes v set ${mark} where ${POST}`,
    advice: AFTERWARDS,
  },
];
