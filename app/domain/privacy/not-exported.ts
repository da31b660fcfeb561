/** Columns that name members and are left out, and why. */
export const NOT_EXPORTED: Record<string, string> = {
  "contact_challenges.member_id": "one-time codes are secrets, and gone within the hour",
  "email_tokens.member_id": "one-time links are secrets",
  "recent_voters.member_id": "a note of who is to be looked at next, empty again within minutes",
  "rule_hits.member_id": "how rules against spam work; what they decided is among the decisions",
  "written_prints.member_id": "fingerprints of texts that are in the export themselves",
  "review_items.author_id": "what is still being decided; decisions are in the export",
  "board_tallies.member_id": "counts of what is in the export, for the leaderboards",
  "point_claims.member_id":
    "what was counted already, so that nothing counts twice; the ledger is in the export",
  "point_facts.author_id": "whose act earns what; the ledger is in the export",
  "point_targets.author_id": "the same",
  "article_feedback.visitor": "the rows that are found by the member",
  "vote_signals.member_ids": "suspicions, which name others; what was decided of them is in the export",
  "events.actor_id": "the log that everything in the export was made from, with others in it",
};
