import type { CommunityField, FactType } from "../community-fields.ts";
import type { RemoteField, RemoteFieldType } from "../port.ts";

/** Which of their types can hold which of ours, the best first. */
export const FITTING: Record<FactType, readonly RemoteFieldType[]> = {
  text: ["text"],
  url: ["url", "text"],
  integer: ["integer", "decimal", "text"],
  date: ["date", "datetime", "text"],
  boolean: ["boolean", "text"],
};

/** Characters that a value of ours can have; a shorter field would refuse some people's. */
const LONGEST: Partial<Record<CommunityField, number>> = {
  community_id: 36,
  username: 30,
  last_accepted_idea_title: 120,
  contributor_level: 40,
  ambassador_tier: 40,
  segment: 11,
};
const LONGEST_OF_TYPE: Record<FactType, number> = { text: 120, url: 250, integer: 10, date: 10, boolean: 5 };

/** Why a field of theirs cannot hold a fact of ours, as a code; null when it can. */
export function misfit(
  fact: CommunityField,
  type: FactType,
  field: Pick<RemoteField, "type" | "maxLength">,
): "wrong_type" | "too_short" | null {
  if (!FITTING[type].includes(field.type)) return "wrong_type";
  if (field.type !== "text" && field.type !== "url") return null;
  const needed = LONGEST[fact] ?? LONGEST_OF_TYPE[type];
  return field.maxLength !== null && field.maxLength < needed ? "too_short" : null;
}
