import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { members } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";

type Display = { locale?: "en" | "fr"; theme?: "system" | "light" | "dark" };

/** Remembers language and theme on the account; a guest has only the cookie. */
export async function setDisplay(db: Db, actor: Actor, display: Display): Promise<void> {
  if (actor.kind !== "member") return;
  await db.update(members).set(display).where(eq(members.id, actor.id));
}
