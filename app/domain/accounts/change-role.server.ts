import { eq, sql as raw } from "drizzle-orm";
import type { Actor, Role } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Invalid, NotFound } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { queueMail } from "#app/domain/notifications/queue-mail.server.ts";
import { newId } from "#db/ids.ts";
import { members } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";
import { countOtherAdmins } from "./count-other-admins.server.ts";
import { canGrantRoles, roleProblem } from "./policy.ts";

/** Gives somebody a role; it holds from their next click. The same role again changes nothing and tells nobody. */
export async function changeRole(
  db: Db,
  actor: Actor,
  { username, role }: { username: string; role: Role },
): Promise<void> {
  assertAllowed(canGrantRoles(actor));
  await db.transaction(async (tx) => {
    const [found] = await tx
      .select({ id: members.id })
      .from(members)
      .where(eq(raw`lower(${members.username})`, username.toLowerCase()));
    if (!found) throw new NotFound("no_such_person");
    // Admins first and then the person, always in this order, or two changes could wait for each other.
    const otherAdmins = await countOtherAdmins(tx, found.id);
    const [target] = await tx.select().from(members).where(eq(members.id, found.id)).for("update");
    const facts = {
      role: target!.role,
      closed: target!.closedAt !== null,
      verified: target!.emailVerifiedAt !== null,
    };
    const problem = roleProblem(facts, role, otherAdmins);
    if (problem) throw new Invalid({ role: problem });
    if (target!.role === role) return;
    await tx.update(members).set({ role }).where(eq(members.id, found.id));
    await recordAudit(
      tx,
      actor,
      "role.changed",
      { kind: "member", id: found.id },
      { from: target!.role, to: role },
    );
    await recordEvent(tx, actor, "member.role_changed", { memberId: found.id, role });
    if (!target!.email) return;
    await queueMail(tx, {
      dedupeKey: `role-changed:${newId()}`,
      memberId: found.id,
      to: target!.email,
      locale: target!.locale,
      template: "role-changed",
      values: { name: target!.displayName, role },
    });
  });
}
