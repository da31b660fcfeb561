import { describe, expect, test } from "vitest";
import { hasRole, isStaff, type MemberActor } from "#app/domain/core/actor.ts";
import type { Access } from "#app/http/handler.server.ts";
import { ROLES } from "#db/schema/accounts.ts";
import { ACCESS } from "#tests/support/access-table.ts";
import { call } from "#tests/support/call.ts";
import { aMember } from "#tests/support/factories/member.ts";

type Guarded = ((args: never) => Promise<unknown>) & { access?: Access };
type RouteModule = { loader?: Guarded; action?: Guarded };

const modules = import.meta.glob<RouteModule>(
  ["../app/routes/*.{ts,tsx}", "../app/routes/*/route.{ts,tsx}"],
  { eager: true },
);

const routes = Object.entries(modules)
  .map(([file, module]) => ({
    name: file.replace("../app/routes/", "").replace(/(\/route)?\.tsx?$/, ""),
    module,
  }))
  .filter(({ module }) => module.loader || module.action);

const doors = routes.flatMap(({ name, module }) =>
  (["loader", "action"] as const).flatMap((kind) =>
    module[kind] ? [{ name, kind, handler: module[kind]! }] : [],
  ),
);

const mayPass = (access: Access, actor: MemberActor) => {
  if (access === "anyone" || access === "member") return true;
  return access === "staff" ? isStaff(actor) : hasRole(actor, access);
};

test("every loader and action is in the table, with the access it declares", () => {
  const declared: Record<string, Partial<Record<"loader" | "action", Access>>> = {};
  for (const { name, kind, handler } of doors) (declared[name] ??= {})[kind] = handler.access as Access;
  expect(declared).toEqual(ACCESS);
});

describe("a guarded door stays shut", () => {
  const guarded = doors.filter(({ handler }) => handler.access !== "anyone");
  const attempt = (door: (typeof doors)[number], as?: MemberActor) =>
    call(door.handler as never, {
      url: "/somewhere",
      params: {
        "*": "x",
        ref: "1-x",
        number: "1",
        id: "00000000-0000-7000-8000-000000000000",
        slug: "x",
        username: "x",
        token: "x",
      },
      as,
      ...(door.kind === "action" ? { form: {}, headers: { accept: "application/json" } } : {}),
    });

  test.each(guarded)("$name $kind: nobody signed in", async (door) => {
    const answer = await attempt(door);
    if (door.kind === "loader") {
      expect(answer.status).toBe(302);
      expect(answer.location).toMatch(/^\/login\?/);
    } else expect(answer.status).toBe(401);
  });

  test.each(guarded)("$name $kind: every lesser role", async (door) => {
    const people = await Promise.all(ROLES.map((role) => aMember({ role })));
    const lesser = people.filter((person) => !mayPass(door.handler.access!, person));
    for (const person of lesser) {
      const answer = await attempt(door, person);
      expect({ role: person.role, status: answer.status }).toEqual({ role: person.role, status: 403 });
    }
  });
});
