import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { queueMail } from "#app/domain/notifications/queue-mail.server.ts";
import { paths } from "#app/paths.ts";
import { members } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";
import { assertOwnPassword } from "./assert-own-password.server.ts";
import { issueEmailToken } from "./issue-email-token.server.ts";
import { VERIFY_LINK_MS } from "./limits.ts";

/**
 * Mails a link to the new address; nothing changes until it is followed. If that address has an account, its owner is
 * told instead, and the person who asked sees the same answer.
 */
export async function requestEmailChange(
  db: Db,
  actor: MemberActor,
  { email, password }: { email: string; password: string },
): Promise<void> {
  await assertOwnPassword(db, actor, password);
  await db.transaction(async (tx) => {
    const [me] = await tx.select().from(members).where(eq(members.id, actor.id)).for("no key update");
    if (me!.email === email) throw new Invalid({ email: "same_email" });
    const [owner] = await tx.select().from(members).where(eq(members.email, email));
    const { id, token } = await issueEmailToken(tx, {
      memberId: actor.id,
      kind: "change_email",
      newEmail: email,
      lifeMs: VERIFY_LINK_MS,
    });
    if (owner) {
      await queueMail(tx, {
        dedupeKey: `already-registered:${id}`,
        memberId: owner.id,
        to: email,
        locale: owner.locale,
        template: "already-registered",
        values: { name: owner.displayName },
      });
      return;
    }
    await queueMail(tx, {
      dedupeKey: `confirm-email-change:${id}`,
      memberId: actor.id,
      to: email,
      locale: me!.locale,
      template: "confirm-email-change",
      values: {
        name: me!.displayName,
        path: paths.confirmEmailChange(token),
        newEmail: email,
        hours: VERIFY_LINK_MS / 3_600_000,
      },
    });
  });
}
