import { expect, test } from "vitest";
import { type Actor, GUEST } from "#app/domain/core/actor.ts";
import { canSeeThread } from "#app/domain/forum/policy.ts";
import { visibleThreads } from "#app/domain/forum/visibility.server.ts";
import { VISIBILITIES } from "#db/schema/ideas.ts";
import { sql } from "#tests/support/database.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aThread } from "#tests/support/factories/thread.ts";

test("the rule and its list form agree on who sees what", async () => {
  const author = await aMember();
  for (const visibility of VISIBILITIES) await aThread({ by: author, visibility });
  const actors: Actor[] = [GUEST, author, await aMember(), await aMember({ role: "agent" })];
  for (const actor of actors) {
    const listed = await sql<{ visibility: string }[]>`
      select t.visibility from threads t where ${visibleThreads(sql, actor)} order by t.number`;
    const allowed = VISIBILITIES.filter((visibility) =>
      canSeeThread(actor, { authorId: author.id, visibility }),
    );
    expect(listed.map((row) => row.visibility)).toEqual(allowed);
  }
});
