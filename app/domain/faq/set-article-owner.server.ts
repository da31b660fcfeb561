import { and, eq, isNull, ne } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { members } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";
import { changeArticle } from "./change-article.server.ts";

/** Who keeps it right: one of the staff, or nobody. */
export async function setArticleOwner(
  db: Db,
  actor: Actor,
  { number, ownerId }: { number: number; ownerId: string | null },
): Promise<void> {
  await changeArticle(db, actor, number, async (tx) => {
    if (ownerId) {
      const [owner] = await tx
        .select({ id: members.id })
        .from(members)
        .where(and(eq(members.id, ownerId), ne(members.role, "member"), isNull(members.closedAt)));
      if (!owner) throw new Invalid({ ownerId: "no_such_owner" });
    }
    return { ownerId };
  });
}
