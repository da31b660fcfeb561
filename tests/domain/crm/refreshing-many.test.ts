import { sql as raw } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { enqueueRefreshes } from "#app/domain/crm/enqueue-refreshes.server.ts";
import { crmDeliveries } from "#db/schema/crm-sync.ts";
import { contactIdOf, memberIdOf, seedCustomers } from "#tests/crm-load/scene.ts";
import { theBook, withoutHonours } from "#tests/support/crm-scene.ts";
import { db, sql } from "#tests/support/database.ts";
import { drain, waitingJobs } from "#tests/support/drain.ts";

beforeEach(withoutHonours);

const payloads = async (name: string) =>
  (await waitingJobs()).flatMap(({ task_identifier, payload }) =>
    task_identifier === name ? [payload] : [],
  );

test("an import that links many asks for all of them in a few jobs, behind what happens now", async () => {
  await seedCustomers(sql, 1100);
  await sql`delete from contact_links`;
  await sql`insert into events (id, name, payload) values (gen_random_uuid(), 'contacts.imported',
    json_build_object('importId', gen_random_uuid()))`;
  await drain();
  const rows = await db.select().from(crmDeliveries);
  expect(rows).toHaveLength(1100);
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(["sent"]));
  expect(await payloads("refresh-contact")).toEqual([]);
});

test("wishes are of one job for one contact and for several; of many, a part in each", async () => {
  await seedCustomers(sql, 1100);
  const member = (n: number) => raw`l.member_id = ${memberIdOf(n)}`;
  await enqueueRefreshes(db, member(1));
  await enqueueRefreshes(db, member(1));
  await enqueueRefreshes(db, raw`(${member(2)} or ${member(3)})`);
  expect(await waitingJobs()).toMatchObject([
    { task_identifier: "refresh-contact", payload: { contactId: contactIdOf(1) } },
    {
      task_identifier: "refresh-contacts",
      payload: { contactIds: [contactIdOf(2), contactIdOf(3)], bulk: false },
    },
  ]);
  await sql`delete from graphile_worker._private_jobs`;
  await enqueueRefreshes(db, raw`true`);
  const parts = await payloads("refresh-contacts");
  expect(parts.map(({ contactIds, bulk }) => [(contactIds as string[]).length, bulk])).toEqual([
    [500, true],
    [500, true],
    [100, true],
  ]);
  expect(new Set(parts.flatMap(({ contactIds }) => contactIds)).size).toBe(1100);
});

test("what was asked for in bulk goes behind what happens now", async () => {
  await seedCustomers(sql, 501);
  await enqueueRefreshes(db, raw`true`);
  const { id } = await theBook();
  await sql`update crm_connections set held_at = now() where id = ${id}`;
  await drain();
  const [row] = await sql`select count(*)::int as count from crm_deliveries where next_attempt_at is null`;
  expect(row).toEqual({ count: 0 });
});
