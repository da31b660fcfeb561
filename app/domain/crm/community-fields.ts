import { paths } from "#app/paths.ts";

/** What is known in the community about a member, as `contact-facts.server.ts` reads it. Dates are `2026-05-30`. */
export type ContactFacts = {
  username: string;
  memberSince: string;
  lastActive: string;
  posted: number;
  accepted: number;
  implemented: number;
  lastAccepted: { number: number; slug: string; title: string; date: string } | null;
};

/** In the order they are shown and sent. */
export const COMMUNITY_FIELDS = [
  "profile_url",
  "ideas_posted",
  "ideas_accepted",
  "ideas_implemented",
  "last_accepted_idea_title",
  "last_accepted_idea_url",
  "last_accepted_idea_date",
  "member_since",
  "last_active",
] as const;

export type CommunityField = (typeof COMMUNITY_FIELDS)[number];
export type CommunityFields = Record<CommunityField, string | number | null>;

/** The fields a contact gets in a CRM. Ours alone: never a name, an address or an owner. */
export function communityFields(facts: ContactFacts, baseUrl: string): CommunityFields {
  const last = facts.lastAccepted;
  return {
    profile_url: baseUrl + paths.person(facts.username),
    ideas_posted: facts.posted,
    ideas_accepted: facts.accepted,
    ideas_implemented: facts.implemented,
    last_accepted_idea_title: last?.title ?? null,
    last_accepted_idea_url: last && baseUrl + paths.idea(last),
    last_accepted_idea_date: last?.date ?? null,
    member_since: facts.memberSince,
    last_active: facts.lastActive,
  };
}
