import { type ConsentMatter, isNamed, knownVersions } from "#app/domain/accounts/consent-matters.ts";
import { COMMUNITY_FIELDS, type CommunityField, type CommunityFields } from "./community-fields.ts";
import type { EntryKind } from "./port.ts";

/** What somebody must have agreed to before a field says anything. */
const FIELD_MATTERS: Record<CommunityField, ConsentMatter> = {
  community_id: "profile",
  username: "profile",
  profile_url: "profile",
  ideas_posted: "ideas",
  ideas_accepted: "ideas",
  ideas_implemented: "ideas",
  last_accepted_idea_title: "ideas",
  last_accepted_idea_url: "ideas",
  last_accepted_idea_date: "ideas",
  member_since: "activity",
  last_active: "activity",
  contributor_level: "level",
  contributor_level_rank: "level",
  ambassador_tier: "honours",
  tier_since: "honours",
  points_90_days: "honours",
  points_total: "honours",
  accepted_answers: "help",
  helpful_votes: "help",
  segment: "activity",
  cases_open: "help",
  cases_total: "help",
  opted_in_to_contact: "news_choice",
  account_closed: "profile",
};

/** The same for entries; null for what only ever takes another one back. */
const ENTRY_MATTERS: Record<EntryKind, ConsentMatter | null> = {
  accepted: "ideas",
  planned: "ideas",
  implemented: "ideas",
  not_planned: "ideas",
  taken_back: null,
  case_opened: "help",
  case_resolved: "help",
  level_reached: "level",
  badge_awarded: "honours",
  tier_reached: "honours",
  tier_ended: "honours",
};

/** Version of the words -> the fields they name. */
export const FIELDS_NAMED: Readonly<Record<string, readonly CommunityField[]>> = Object.fromEntries(
  knownVersions("crm_matching").map((version) => [
    version,
    COMMUNITY_FIELDS.filter((field) => isNamed("crm_matching", version, FIELD_MATTERS[field])),
  ]),
);

/** The fields that the words name which somebody agreed to; the others are empty, so that what stood there goes. */
export function agreedFields(fields: CommunityFields, version: string | null): CommunityFields {
  const named = (version !== null && FIELDS_NAMED[version]) || [];
  const entries = COMMUNITY_FIELDS.map((field) => [field, named.includes(field) ? fields[field] : null]);
  return Object.fromEntries(entries);
}

export function mayTellEntry(kind: EntryKind, version: string | null): boolean {
  const matter = ENTRY_MATTERS[kind];
  return matter === null || isNamed("crm_matching", version, matter);
}
