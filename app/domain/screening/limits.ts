/**
 * How much one person may do, as data: every number can be changed by an admin, and none of them needs a restart. Free
 * of server code: forms show these numbers too.
 */

export const LIMIT_GROUPS = ["newcomers", "everyone", "sign_up"] as const;
export type LimitGroup = (typeof LIMIT_GROUPS)[number];

type LimitInfo = {
  /** What a new community has; `NO_LIMIT` for none. */
  usual: number;
  max: number;
  group: LimitGroup;
  unit: "per_text" | "per_day" | "per_ten_minutes" | "per_topic" | "seconds" | "minutes";
};

/** As a stored value: not limited at all. Zero is a limit like any other: no attachments means none. */
export const NO_LIMIT = -1;

const newcomers = (unit: LimitInfo["unit"], usual: number, max: number): LimitInfo => ({
  usual,
  max,
  group: "newcomers",
  unit,
});
const everyone = (unit: LimitInfo["unit"], usual: number, max: number): LimitInfo => ({
  usual,
  max,
  group: "everyone",
  unit,
});
const signUp = (unit: LimitInfo["unit"], usual: number, max: number): LimitInfo => ({
  usual,
  max,
  group: "sign_up",
  unit,
});

/** Newcomers are members of trust 0 (see trust.ts); their first day is the day after they joined. */
export const LIMITS = {
  /** To addresses the community does not know: see known-hosts.ts. */
  newLinks: newcomers("per_text", 2, 50),
  newMentions: newcomers("per_text", 2, 20),
  newImages: newcomers("per_text", 1, 50),
  newAttachments: newcomers("per_text", 0, 50),
  newTopicsFirstDay: newcomers("per_day", 3, 1000),
  newRepliesFirstDay: newcomers("per_day", 10, 1000),
  /** In a row, before somebody else has written there; whoever began the topic writes in it as often as they need to. */
  newRepliesPerTopic: newcomers("per_topic", 3, 1000),
  newSecondsBetweenTopics: newcomers("seconds", 120, 86_400),
  newSecondsBetweenPosts: newcomers("seconds", 30, 86_400),
  /** Ideas, questions and discussions. */
  topicsPerDay: everyone("per_day", 20, 10_000),
  /** Comments, answers and remarks. */
  postsPerTenMinutes: everyone("per_ten_minutes", 20, 10_000),
  editsPerDay: everyone("per_day", 60, 10_000),
  votesPerDay: everyone("per_day", 300, 100_000),
  flagsPerDay: everyone("per_day", 20, 10_000),
  uploadsPerDay: everyone("per_day", 100, 10_000),
  secondsBetweenTopics: everyone("seconds", 15, 86_400),
  secondsBetweenPosts: everyone("seconds", 5, 86_400),
  identicalMinutes: everyone("minutes", 5, 1440),
  accountsPerNetwork: signUp("per_day", 3, 10_000),
  /** Without the proof that a browser's script finds. */
  accountsPerNetworkUnproven: signUp("per_day", 1, 10_000),
  /** A person reads the form before sending it. */
  signUpSeconds: signUp("seconds", 2, 600),
  signUpSecondsUnproven: signUp("seconds", 15, 600),
} as const satisfies Record<string, LimitInfo>;

export type LimitName = keyof typeof LIMITS;
export const LIMIT_NAMES = Object.keys(LIMITS) as LimitName[];

/** What an admin set, else what is usual; infinity where there is no limit. */
export function limitOf(set: Record<string, number>, name: LimitName): number {
  const value = set[name] ?? LIMITS[name].usual;
  return value === NO_LIMIT ? Number.POSITIVE_INFINITY : value;
}
