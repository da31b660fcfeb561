import type { PointKind } from "#db/schema/recognition.ts";

/** What everything is worth. Kinds that are missing are worth nothing, and still counted. */
export type PointRules = {
  points: Partial<Record<PointKind, number>>;
  /** Points of votes that one member can get for one day (UTC). */
  dailyCap: number;
};

/** As much as one act can be worth: a mistake of one digit shows. */
export const POINTS_MAX = 9999;
export const DAILY_CAP_MAX = 99_999;

/** Others give these with one click: only they have the daily cap, and count for points once a giver and day. */
export const VOTE_KINDS: readonly PointKind[] = ["idea_vote", "comment_vote", "helpful_vote"];

/**
 * What a new community begins with. Near what the large question-and-answer sites settled on over the years: an accepted
 * answer 15 and a cap of 200 a day that acceptances are exempt from (Stack Overflow, Apache Answer), a kudos of 2 to 4 and
 * an article of 10 (Khoros); what the company takes up is worth most, because it is what the place is for.
 */
export const DEFAULT_POINT_RULES: PointRules = {
  points: {
    accepted_answer: 15,
    helpful_vote: 2,
    idea_vote: 2,
    comment_vote: 1,
    idea_accepted: 25,
    idea_implemented: 50,
    extension_adopted: 10,
    article_published: 15,
    flag_upheld: 2,
  },
  dailyCap: 200,
};
