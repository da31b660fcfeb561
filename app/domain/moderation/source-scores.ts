/** What a rule's find weighs in the queue: about as much as a newcomer's flag. */
export const RULE_SCORE = 2;
/** However many rules catch one text: rules say whether to hold; they do not outvote people. */
export const RULES_SCORE_MAX = 6;
/** Several accounts' votes stand still until somebody decides. */
export const VOTES_SCORE = 8;
/** Somebody waits for their right: before all but the heaviest. */
export const APPEAL_SCORE = 12;
/** A reader found something wrong in an article; useful, seldom urgent. */
export const FEEDBACK_SCORE = 1;
/** A helper's proposal waits; done already, it is only looked at. */
export const PROPOSAL_SCORE = { waiting: 1.5, applied: 0.5 } as const;
