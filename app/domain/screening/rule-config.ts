import type { RuleKind } from "#db/schema/screening.ts";

/** What each kind of rule can be told. Free of server code: forms show these too. */
export type RuleConfigs = {
  /**
   * The first `posts` published texts of somebody. `withLink`: only those that link to an address the community does not
   * know. `whileWaiting`: only while that many others of theirs wait for a check; 0 for whatever else waits.
   */
  first_posts: { posts: number; withLink: boolean; whileWaiting: number };
  /** More than `max` outside links, a link to one of `hosts`, or with `unknown` a link to an address nobody trusted has linked to. */
  links: { max: number | null; hosts: string[]; unknown: boolean };
  /** `exact`: as typed; else in any of their endings, in the language of the text. */
  words: { words: string[]; exact: boolean };
  /** Like another text of the last `days`, to at least `similarity` percent. */
  duplicate: { days: number; similarity: number };
  fast_typing: { minMs: number };
  /** At least `accounts` opened within `minutes` of theirs, and four times as many as is usual here. */
  burst: { accounts: number; minutes: number; withLink: boolean };
  /** The text is at least number `posts` by newcomers in `days` that links to an address the community does not know. */
  same_host: { posts: number; days: number };
};

/** What the form of a new rule begins with. */
export const RULE_DEFAULTS: { [K in RuleKind]: RuleConfigs[K] } = {
  first_posts: { posts: 1, withLink: false, whileWaiting: 0 },
  links: { max: 5, hosts: [], unknown: false },
  words: { words: [], exact: false },
  duplicate: { days: 7, similarity: 85 },
  fast_typing: { minMs: 3000 },
  burst: { accounts: 12, minutes: 30, withLink: false },
  same_host: { posts: 3, days: 7 },
};

export type RuleConfig = RuleConfigs[RuleKind];

/** Days that texts are remembered to be compared; a rule cannot look further back. */
export const PRINT_DAYS = 30;
