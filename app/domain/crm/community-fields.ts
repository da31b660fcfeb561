import { paths } from "#app/paths.ts";
import type { Segment } from "#db/schema/ambassadors.ts";
import type { FactValue } from "#db/schema/crm-sync.ts";

/** What is known in the community about a member, as `contact-facts.server.ts` reads it. Dates are `2026-05-30`. */
export type ContactFacts = {
  memberId: string;
  username: string;
  memberSince: string;
  lastActive: string;
  posted: number;
  accepted: number;
  implemented: number;
  /** In the community's own language. */
  level: string | null;
  levelRank: number;
  /** Of the ambassador programme, in the community's own language; null for who is not in it. */
  tier: string | null;
  tierSince: string | null;
  points90Days: number;
  pointsTotal: number;
  acceptedAnswers: number;
  helpfulVotes: number;
  /** What they were of late: creator, contributor, reader; null for who was not there. */
  segment: Segment | null;
  lastAccepted: { number: number; slug: string; title: string; date: string } | null;
  /** They agreed to get news by mail. */
  optedIn: boolean;
  closed: boolean;
  casesOpen: number;
  casesTotal: number;
};

/** In the order they are shown and sent. */
export const COMMUNITY_FIELDS = [
  "community_id",
  "username",
  "profile_url",
  "ideas_posted",
  "ideas_accepted",
  "ideas_implemented",
  "last_accepted_idea_title",
  "last_accepted_idea_url",
  "last_accepted_idea_date",
  "member_since",
  "last_active",
  "contributor_level",
  "contributor_level_rank",
  "ambassador_tier",
  "tier_since",
  "points_90_days",
  "points_total",
  "accepted_answers",
  "helpful_votes",
  "segment",
  "cases_open",
  "cases_total",
  "opted_in_to_contact",
  "account_closed",
] as const;

export type CommunityField = (typeof COMMUNITY_FIELDS)[number];
export type CommunityFields = Record<CommunityField, FactValue>;

export type FactType = "text" | "url" | "integer" | "date" | "boolean";

/** What each fact is, and so what kind of field can hold it. */
export const FACT_TYPES: Record<CommunityField, FactType> = {
  community_id: "text",
  username: "text",
  profile_url: "url",
  ideas_posted: "integer",
  ideas_accepted: "integer",
  ideas_implemented: "integer",
  last_accepted_idea_title: "text",
  last_accepted_idea_url: "url",
  last_accepted_idea_date: "date",
  member_since: "date",
  last_active: "date",
  contributor_level: "text",
  contributor_level_rank: "integer",
  ambassador_tier: "text",
  tier_since: "date",
  points_90_days: "integer",
  points_total: "integer",
  accepted_answers: "integer",
  helpful_votes: "integer",
  segment: "text",
  cases_open: "integer",
  cases_total: "integer",
  opted_in_to_contact: "boolean",
  account_closed: "boolean",
};

/** The fields a contact gets in a CRM. Ours alone: never a name, an address or an owner. */
export function communityFields(facts: ContactFacts, baseUrl: string): CommunityFields {
  const last = facts.lastAccepted;
  return {
    community_id: facts.memberId,
    username: facts.username,
    profile_url: baseUrl + paths.person(facts.username),
    ideas_posted: facts.posted,
    ideas_accepted: facts.accepted,
    ideas_implemented: facts.implemented,
    last_accepted_idea_title: last?.title ?? null,
    last_accepted_idea_url: last && baseUrl + paths.idea(last),
    last_accepted_idea_date: last?.date ?? null,
    member_since: facts.memberSince,
    last_active: facts.lastActive,
    contributor_level: facts.level,
    contributor_level_rank: facts.levelRank,
    ambassador_tier: facts.tier,
    tier_since: facts.tierSince,
    points_90_days: facts.points90Days,
    points_total: facts.pointsTotal,
    accepted_answers: facts.acceptedAnswers,
    helpful_votes: facts.helpfulVotes,
    segment: facts.segment,
    cases_open: facts.casesOpen,
    cases_total: facts.casesTotal,
    opted_in_to_contact: facts.optedIn,
    account_closed: facts.closed,
  };
}
