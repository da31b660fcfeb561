import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { changeRole } from "#app/domain/accounts/change-role.server.ts";
import { closingProblem, roleProblem } from "#app/domain/accounts/policy.ts";
import { GUEST, SYSTEM } from "#app/domain/core/actor.ts";
import { members, ROLES } from "#db/schema/accounts.ts";
import { db, sql } from "#tests/support/database.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { mailsTo } from "#tests/support/mailbox.ts";
import { recorded } from "#tests/support/recorded.ts";

const roleOf = async (id: string) =>
  (await db.select({ role: members.role }).from(members).where(eq(members.id, id)))[0]!.role;

describe("who may get which role", () => {
  const target = { role: "member" as const, closed: false, verified: true };

  test.each(ROLES)("%s, for somebody with a confirmed address", (role) => {
    expect(roleProblem(target, role, 1)).toBeNull();
  });

  test("only member, without a confirmed address", () => {
    expect(roleProblem({ ...target, verified: false }, "agent", 1)).toBe("address_unverified");
    expect(roleProblem({ ...target, verified: false, role: "agent" }, "member", 1)).toBeNull();
  });

  test("none, once the account is closed", () => {
    expect(roleProblem({ ...target, closed: true }, "member", 1)).toBe("account_closed");
  });

  test("the last admin stays one, and stays", () => {
    expect(roleProblem({ ...target, role: "admin" }, "member", 0)).toBe("last_admin");
    expect(roleProblem({ ...target, role: "admin" }, "admin", 0)).toBeNull();
    expect(closingProblem("admin", 0)).toBe("last_admin");
    expect(closingProblem("admin", 1)).toBeNull();
    expect(closingProblem("member", 0)).toBeNull();
  });
});

describe("granting a role", () => {
  test("changes it, with an audit entry, an event and a mail", async () => {
    const admin = await aMember({ role: "admin" });
    const maya = await aMember({ username: "Maya" });
    await changeRole(db, admin, { username: "maya", role: "agent" });
    expect(await roleOf(maya.id)).toBe("agent");
    expect(await recorded("member.role_changed")).toEqual([{ memberId: maya.id, role: "agent" }]);
    expect(await sql`select actor_id, action, target_kind, target_id, detail from audit_entries`).toEqual([
      {
        actor_id: admin.id,
        action: "role.changed",
        target_kind: "member",
        target_id: maya.id,
        detail: { from: "member", to: "agent" },
      },
    ]);
    expect(await mailsTo(maya.email)).toMatchObject([
      { template: "role-changed", values: { role: "agent" } },
    ]);
  });

  test("the same again says nothing to anybody", async () => {
    const admin = await aMember({ role: "admin" });
    const maya = await aMember({ role: "agent" });
    await changeRole(db, admin, { username: maya.username, role: "agent" });
    expect(await recorded("member.role_changed")).toEqual([]);
    expect(await mailsTo()).toEqual([]);
  });

  test.each(ROLES.filter((role) => role !== "admin"))("is not for a %s", async (role) => {
    const actor = await aMember({ role });
    await expect(changeRole(db, actor, { username: actor.username, role: "admin" })).rejects.toMatchObject({
      code: "not_your_role",
    });
  });

  test("is not for a guest, and not for a name nobody has", async () => {
    await expect(changeRole(db, GUEST, { username: "maya", role: "admin" })).rejects.toMatchObject({
      code: "not_your_role",
    });
    await expect(changeRole(db, SYSTEM, { username: "nobody", role: "admin" })).rejects.toMatchObject({
      code: "no_such_person",
    });
  });

  test("is refused for an unconfirmed address and for the last admin", async () => {
    const admin = await aMember({ role: "admin" });
    const fresh = await aMember({ verified: false });
    await expect(changeRole(db, admin, { username: fresh.username, role: "agent" })).rejects.toMatchObject({
      fields: { role: "address_unverified" },
    });
    await expect(changeRole(db, admin, { username: admin.username, role: "member" })).rejects.toMatchObject({
      fields: { role: "last_admin" },
    });
  });

  test("two admins who resign at the same moment leave one", async () => {
    const admins = await Promise.all([aMember({ role: "admin" }), aMember({ role: "admin" })]);
    const results = await Promise.allSettled(
      admins.map((admin) => changeRole(db, admin, { username: admin.username, role: "member" })),
    );
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await sql`select 1 from members where role = 'admin'`).toHaveLength(1);
  });
});
