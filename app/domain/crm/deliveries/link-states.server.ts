import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import { agreedVersion, idRows, mayBeMatched } from "../consenting-members.server.ts";

type LinkState = {
  memberId: string;
  living: boolean;
  /** The version of the words they agree to. */
  agreedTo: string | null;
};

/**
 * What these links stand on at this moment. With `lock`, living ones are held until the transaction ends, so that nobody
 * unlinks them meanwhile; those that somebody holds already, to end them perhaps, are left out.
 */
export async function linkStates(
  tx: Db,
  linkIds: readonly string[],
  { lock }: { lock: boolean },
): Promise<Map<string, LinkState>> {
  const rows = (await tx.execute(sql`
    select l.id, l.member_id as "memberId", l.unlinked_at is null and ${mayBeMatched} as living,
      ${agreedVersion} as "agreedTo"
    from contact_links l join members m on m.id = l.member_id where l.id in ${idRows(linkIds)}
    ${lock ? sql`order by l.id for share of l skip locked` : sql``}`)) as unknown as (LinkState & {
    id: string;
  })[];
  return new Map(rows.map(({ id, ...state }) => [id, state]));
}
