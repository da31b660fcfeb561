import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import { type CommunityFields, communityFields } from "./community-fields.ts";
import { agreedVersion, idRows } from "./consenting-members.server.ts";
import { contactFacts } from "./contact-facts.server.ts";
import { agreedFields } from "./told-matters.ts";

/**
 * What may be told of these members as of now, under our own names: their facts, as far as the words name them that they
 * agreed to. Two statements, however many members.
 */
export async function communityFieldsFor(
  tx: Db,
  memberIds: readonly string[],
  baseUrl: string,
): Promise<Map<string, CommunityFields>> {
  const facts = await contactFacts(tx, memberIds);
  const rows = (await tx.execute(sql`
    select m.id, ${agreedVersion} as version from members m where m.id in ${idRows(memberIds)}`)) as unknown as {
    id: string;
    version: string | null;
  }[];
  const agreedTo = new Map(rows.map(({ id, version }) => [id, version]));
  return new Map(
    [...facts].map(([memberId, known]) => [
      memberId,
      agreedFields(communityFields(known, baseUrl), agreedTo.get(memberId) ?? null),
    ]),
  );
}
