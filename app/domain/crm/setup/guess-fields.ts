import { COMMUNITY_FIELDS, type CommunityField, FACT_TYPES } from "../community-fields.ts";
import type { RemoteField } from "../port.ts";
import { FITTING, misfit } from "./field-fit.ts";

/** What brands call our facts besides their own names. */
const ALSO: Partial<Record<CommunityField, readonly string[]>> = {
  profile_url: ["profile", "profile_link"],
  username: ["user_name", "nickname", "pseudo"],
  ideas_posted: ["ideas", "posted_ideas"],
  ideas_accepted: ["accepted_ideas"],
  ideas_implemented: ["implemented_ideas", "ideas_shipped", "shipped_ideas"],
  last_accepted_idea_title: ["last_accepted_idea", "last_idea"],
  last_accepted_idea_url: ["last_idea_url"],
  last_accepted_idea_date: ["last_idea_date"],
  member_since: ["joined", "joined_on"],
  last_active: ["last_visit", "last_seen"],
  contributor_level: ["level", "contributor_status", "status"],
  contributor_level_rank: ["level_rank"],
  ambassador_tier: ["ambassador", "ambassador_level"],
  points_90_days: ["points_90", "points_90d", "recent_points"],
  points_total: ["points", "total_points", "points_all_time"],
  segment: ["participation"],
  opted_in_to_contact: ["opted_in", "contact_consent"],
  account_closed: ["closed", "deleted", "is_deleted"],
  cases_open: ["open_cases"],
  cases_total: ["cases", "total_cases"],
};

/** `Community_Ideas_Accepted__c`, `new_ideasaccepted` and `ruche_ideas_accepted` all read `ideasaccepted`. */
const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/__c$/, "")
    .replace(/^(x_|new_|cr[0-9a-f]{3}_)/, "")
    .replace(/^(community|ruche|cmty)(?=[_ .-])/, "")
    .replace(/[^a-z0-9]+/g, "");

/** The field for each fact that its name suggests and its type allows; each field once. A person confirms. */
export function guessFields(fields: readonly RemoteField[]): Partial<Record<CommunityField, string>> {
  const guess: Partial<Record<CommunityField, string>> = {};
  const free = new Map(fields.map((field) => [field.name, field]));
  for (const fact of COMMUNITY_FIELDS) {
    const names = [fact, ...(ALSO[fact] ?? [])].map(bare);
    const type = FACT_TYPES[fact];
    const rank = ({ name, label, type: theirs }: RemoteField) => {
      const found = [bare(name), bare(label)].map((one) => names.indexOf(one)).filter((at) => at >= 0);
      return found.length > 0 ? Math.min(...found) * 10 + FITTING[type].indexOf(theirs) : -1;
    };
    const [best] = [...free.values()]
      .filter((field) => misfit(fact, type, field) === null && rank(field) >= 0)
      .sort((a, b) => rank(a) - rank(b));
    if (!best) continue;
    guess[fact] = best.name;
    free.delete(best.name);
  }
  return guess;
}
