import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { queueMail } from "#app/domain/notifications/queue-mail.server.ts";
import { emailTokens, members, sessions } from "#db/schema/accounts.ts";
import { settings } from "#db/schema/community.ts";
import { drafts, savedViews } from "#db/schema/desk.ts";
import { contactChallenges, identities } from "#db/schema/identities.ts";
import { noticePreferences, notices } from "#db/schema/notifications.ts";
import type { Db } from "#db/types.ts";
import { assertOwnPassword } from "./assert-own-password.server.ts";
import { countOtherAdmins } from "./count-other-admins.server.ts";
import { forgetTraces } from "./forget-traces.server.ts";
import { FORMER_MEMBER } from "./former-member.ts";
import { closingProblem } from "./policy.ts";
import { withdrawConsents } from "./withdraw-consents.server.ts";

/**
 * Closes the actor's account. What they wrote and voted stays, under "Former member"; what says who they are goes, and so
 * does everything that was only for them; see forgetTraces for what help keeps. The address and the name are free again.
 * Returns the picture to remove.
 */
export async function closeAccount(
  db: Db,
  actor: MemberActor,
  { password }: { password: string },
  now = new Date(),
): Promise<{ avatarKey: string | null }> {
  await assertOwnPassword(db, actor, password);
  return db.transaction(async (tx) => {
    const otherAdmins = await countOtherAdmins(tx, actor.id);
    const [before] = await tx.select().from(members).where(eq(members.id, actor.id)).for("update");
    if (!before || before.closedAt) return { avatarKey: null };
    const problem = closingProblem(before.role, otherAdmins);
    if (problem) throw new Invalid({ form: problem });
    const [community] = await tx.select({ locale: settings.defaultLocale }).from(settings);
    await tx
      .update(members)
      .set({
        // The end of a UUIDv7 is random; its beginning would say when they joined.
        username: `former-${actor.id.slice(-12)}`,
        displayName: FORMER_MEMBER[community?.locale ?? "en"],
        email: null,
        emailVerifiedAt: null,
        passwordHash: null,
        role: "member",
        bio: "",
        avatarKey: null,
        lastActiveAt: null,
        closedAt: now,
      })
      .where(eq(members.id, actor.id));
    await forgetTraces(tx, actor.id);
    const theirs = [sessions, emailTokens, identities, contactChallenges];
    for (const table of [...theirs, noticePreferences, notices, drafts, savedViews]) {
      await tx.delete(table).where(eq(table.memberId, actor.id));
    }
    await withdrawConsents(tx, actor.id, before.locale);
    await recordEvent(tx, actor, "member.closed", { memberId: actor.id });
    if (before.email) {
      await queueMail(tx, {
        dedupeKey: `account-closed:${actor.id}`,
        memberId: null,
        to: before.email,
        locale: before.locale,
        template: "account-closed",
        values: { name: before.displayName },
      });
    }
    return { avatarKey: before.avatarKey };
  });
}
