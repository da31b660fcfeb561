/** What fits in a rule. Free of server code: forms show these numbers too. */
export const RULE_NAME_MAX = 80;
export const RULE_WORD_LENGTH = 80;
/** Words or hosts of one rule. */
export const RULE_LINES_MAX = 300;

/** Days of the past in which a list of rules counts what they caught. */
export const HIT_DAYS = 30;
/** Texts, the newest first, that a rule is tried on. */
export const TRIAL_TEXTS = 50_000;

/** What a text cost its writer in time is not kept, and what waited is not known afterwards. */
export const canBeTried = (kind: string, config: object): boolean =>
  kind !== "fast_typing" && !("whileWaiting" in config && Number(config.whileWaiting) > 0);
