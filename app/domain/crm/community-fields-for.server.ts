import type { Db } from "#db/types.ts";
import { type CommunityFields, communityFields } from "./community-fields.ts";
import { contactFacts } from "./contact-facts.server.ts";

/** All facts of these members as of now, under our own names; one statement for all of them. */
export async function communityFieldsFor(
  tx: Db,
  memberIds: readonly string[],
  baseUrl: string,
): Promise<Map<string, CommunityFields>> {
  const facts = await contactFacts(tx, memberIds);
  return new Map([...facts].map(([memberId, known]) => [memberId, communityFields(known, baseUrl)]));
}
