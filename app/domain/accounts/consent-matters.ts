import { CONSENT_WORDINGS, type ConsentPurpose } from "./consent-wordings.ts";

/** What the words of a consent name, one matter at a time. Nothing is done that falls under none that was agreed to. */
export const CONSENT_MATTERS = [
  /** The link to the profile, and by what name it is found. */
  "profile",
  /** Ideas, and what became of them. */
  "ideas",
  /** Help asked for, of others and of customer service, and given. */
  "help",
  "level",
  /** Points, badges, and the place among the ambassadors. */
  "honours",
  /** How active somebody is, and since when. */
  "activity",
  /** Whether they want news by e-mail. */
  "news_choice",
  /** In which account's name they vote. */
  "account_votes",
  /** News by e-mail themselves. */
  "news",
] as const;
export type ConsentMatter = (typeof CONSENT_MATTERS)[number];

/** Every version of the words that was ever shown, and what it names. A version that is not here names nothing. */
const NAMED: Record<ConsentPurpose, Readonly<Record<string, readonly ConsentMatter[]>>> = {
  newsletter: { "2026-01": ["news"] },
  crm_matching: {
    "2026-01": ["profile", "ideas"],
    "2026-11": ["profile", "ideas", "help", "level", "account_votes"],
    "2026-11-22": [
      "profile",
      "ideas",
      "help",
      "level",
      "honours",
      "activity",
      "news_choice",
      "account_votes",
    ],
  },
};

/** Whether who agreed to these words agreed to this. Null for who agreed to none. */
export const isNamed = (purpose: ConsentPurpose, version: string | null, matter: ConsentMatter): boolean =>
  version !== null && (NAMED[purpose][version]?.includes(matter) ?? false);

/** Every version of which it is known what it names. */
export const knownVersions = (purpose: ConsentPurpose): string[] => Object.keys(NAMED[purpose]);

/** The versions that name a matter, for conditions in SQL. */
export const versionsNaming = (purpose: ConsentPurpose, matter: ConsentMatter): string[] =>
  knownVersions(purpose).filter((version) => isNamed(purpose, version, matter));

/** What the words in use name and these do not: it waits for a fresh yes. */
export const mattersNotAsked = (purpose: ConsentPurpose, version: string): ConsentMatter[] =>
  CONSENT_MATTERS.filter(
    (matter) =>
      isNamed(purpose, CONSENT_WORDINGS[purpose].version, matter) && !isNamed(purpose, version, matter),
  );

/** The versions under which nothing waits to be asked. */
export const versionsInFull = (purpose: ConsentPurpose): string[] =>
  knownVersions(purpose).filter((version) => mattersNotAsked(purpose, version).length === 0);
