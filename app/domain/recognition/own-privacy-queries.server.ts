import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Sql } from "#db/types.ts";
import type { ProfilePart } from "./profile-parts.ts";

export type OwnPrivacy = {
  offBoards: boolean;
  hiddenParts: ProfilePart[];
  /** Slug of the tier they are in. */
  tier: string | null;
};

/** What the actor shows of what they do, and to whom. */
export async function findOwnPrivacy(sql: Sql, actor: MemberActor): Promise<OwnPrivacy> {
  const [row] = await sql<[OwnPrivacy]>`
    select off_boards as "offBoards", hidden_parts as "hiddenParts", tier from members where id = ${actor.id}`;
  return row;
}
