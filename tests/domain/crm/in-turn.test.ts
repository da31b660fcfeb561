import { sql as raw } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { repairDrift } from "#app/domain/crm/comparisons/repair-drift.server.ts";
import { composeBatch } from "#app/domain/crm/deliveries/compose-batch.server.ts";
import { RENEW_LEASE_MS } from "#app/domain/crm/deliveries/delivery-limits.ts";
import { keepLeased } from "#app/domain/crm/deliveries/keep-leased.server.ts";
import { recordOutcomes } from "#app/domain/crm/deliveries/record-outcomes.server.ts";
import { releaseAfterFailure } from "#app/domain/crm/deliveries/release-after-failure.server.ts";
import { type Batch, takeBatch } from "#app/domain/crm/deliveries/take-batch.server.ts";
import { CrmFailure } from "#app/domain/crm/port.ts";
import { refreshContacts } from "#app/domain/crm/refresh-contacts.server.ts";
import { replayDeliveries } from "#app/domain/crm/replay-deliveries.server.ts";
import { retryDeliveries } from "#app/domain/crm/retry-deliveries.server.ts";
import { removeConnection } from "#app/domain/crm/setup/remove-connection.server.ts";
import { unlinkContacts } from "#app/domain/crm/unlink-contacts.server.ts";
import { newId } from "#db/ids.ts";
import { contactLinks } from "#db/schema/crm.ts";
import { crmComparisonRows, crmComparisons, crmDeliveries } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { baseUrl, withoutHonours } from "#tests/support/crm-scene.ts";
import { db, sql } from "#tests/support/database.ts";
import { aConnection } from "#tests/support/factories/connection.ts";
import { aConsentingMember, aContact } from "#tests/support/factories/contact.ts";
import { aMember } from "#tests/support/factories/member.ts";

const CONTACTS = 5;
const SIZES = { contact_fields: 100, timeline_entry: 100, clear_fields: 100 };
const now = new Date("2026-06-01T10:00:00Z");

type Scene = Awaited<ReturnType<typeof scene>>;

/** Contacts with one message each, made, linked and told of in the opposite order of their keys. */
async function scene() {
  await withoutHonours();
  await sql`delete from crm_connections`;
  const { id: connectionId } = await aConnection({ kind: "webhook" });
  const made = [];
  for (let n = 0; n < CONTACTS; n += 1) made.push(await aContact());
  for (const contact of made.toReversed()) {
    const member = await aConsentingMember();
    const link = { id: newId(), memberId: member.id, contactId: contact.id };
    await db.insert(contactLinks).values({ ...link, method: "by_agent" });
    await refresh([contact.id]);
  }
  return { connectionId, contactIds: made.map(({ id }) => id), actor: await aMember({ role: "admin" }) };
}

const refresh = (contactIds: readonly string[]) =>
  db.transaction((tx) => refreshContacts(tx as Db, contactIds));
const ids = async () => (await db.select({ id: crmDeliveries.id }).from(crmDeliveries)).map(({ id }) => id);
const take = ({ connectionId }: Scene) =>
  takeBatch(db, { connectionId, sizes: SIZES, first: "fields", now }) as Promise<Batch>;

/** Each prepares what is needed, and answers what then changes all deliveries at once. */
const ACTS: Record<string, (scene: Scene) => Promise<() => Promise<unknown>>> = {
  "a wish for the newest facts":
    async ({ contactIds }) =>
    () =>
      refresh(contactIds),
  "deciding what to send": async (scene) => {
    const batch = await take(scene);
    return () => composeBatch(db, { batch, refused: [], baseUrl, now });
  },
  "writing down how it went": async (scene) => {
    const { connectionId } = scene;
    const claims = await composeBatch(db, { batch: await take(scene), refused: [], baseUrl, now });
    const outcomes = claims.map(() => ({ ok: true }) as const);
    return () => recordOutcomes(db, { connectionId, claims, outcomes, exchanges: [], budget: null, now });
  },
  "giving back what could not be sent": async (scene) => {
    await take(scene);
    const failure = new CrmFailure("unreachable", "down");
    const { connectionId } = scene;
    const taken = await ids();
    return () => releaseAfterFailure(db, { connectionId, ids: taken, failure, exchanges: [], now });
  },
  "keeping a batch taken": async (scene) => {
    await take(scene);
    const taken = await ids();
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    return () =>
      keepLeased(db, { ids: taken, now: () => new Date(now.getTime() + 7000) }, async () => {
        vi.advanceTimersByTime(RENEW_LEASE_MS);
        vi.useRealTimers();
        const until = new Date(now.getTime() + 27_000);
        await vi.waitFor(
          async () =>
            expect(
              await db.$count(crmDeliveries, raw`leased_until = ${until.toISOString()}::timestamptz`),
            ).toBe(CONTACTS),
          10_000,
        );
      });
  },
  "trying again": async ({ connectionId, actor }) => {
    await sql`update crm_deliveries set state = 'dead'`;
    return () => retryDeliveries(db, actor, { connectionId });
  },
  "telling again": async ({ connectionId, actor }) => {
    await sql`update crm_deliveries set state = 'sent'`;
    return () => replayDeliveries(db, actor, { connectionId, since: new Date(0) });
  },
  "ending links":
    async ({ actor }) =>
    () =>
      db.transaction((tx) =>
        unlinkContacts(tx as Db, actor, raw`select id, 'by_staff' as reason from contact_links`),
      ),
  "repairing what somebody changed there": async ({ connectionId, contactIds, actor }) => {
    const id = newId();
    await db
      .insert(crmComparisons)
      .values({ id, connectionId, purpose: "reconcile", state: "done", mappingHash: "" });
    for (const contactId of contactIds)
      await db
        .insert(crmComparisonRows)
        .values({ id: newId(), comparisonId: id, contactId, verdict: "differs" });
    return () => repairDrift(db, actor, { connectionId, comparisonId: id, which: "all" });
  },
  "taking a connection away":
    async ({ connectionId, actor }) =>
    () =>
      removeConnection(db, actor, { id: connectionId, written: "clear" }),
};

test.each(Object.entries(ACTS))("%s takes the first delivery first, and waits for it", async (_, prepare) => {
  const act = await prepare(await scene());
  const inTurn = sql`from crm_deliveries order by connection_id, kind, dedupe_key`;
  const rows = await sql`select id, ctid ${inTurn}`;
  expect(rows).toHaveLength(CONTACTS);
  const held = await sql.reserve();
  try {
    await held`begin`;
    await held`select 1 from crm_deliveries where id = ${rows[0]!.id} for no key update`;
    const acting = act();
    await vi.waitFor(
      async () =>
        expect(
          await sql`select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
        ).not.toEqual([]),
      10_000,
    );
    const free = await sql.begin((tx) => tx`select id ${inTurn} for no key update skip locked`);
    expect(free.map(({ id }) => id)).toEqual(rows.slice(1).map(({ id }) => id));
    await held`commit`;
    await acting;
  } finally {
    held.release();
  }
});
