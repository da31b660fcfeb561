import { expect, test } from "vitest";
import { pruneNotifications } from "#app/domain/notifications/prune-notifications.server.ts";
import { newId } from "#db/ids.ts";
import { db, sql } from "#tests/support/database.ts";
import { aMember } from "#tests/support/factories/member.ts";

test("a customer's code goes after a day, a farewell once it is sent", async () => {
  for (const [template, state, hours] of [
    ["customer-code", "kept", 25],
    ["customer-code", "sent", 23],
    ["account-closed", "sent", 1],
    ["account-closed", "kept", 48],
    ["account-closed", "queued", 48],
  ] as const)
    await sql`insert into mails (id, dedupe_key, to_address, template, locale, state, created_at)
      values (${newId()}, ${`${template}:${state}`}, 'a@example.com', ${template}, 'en', ${state}, now() - make_interval(hours => ${hours}))`;
  await pruneNotifications(db);
  expect((await sql`select dedupe_key from mails order by 1`).map((row) => row.dedupe_key)).toEqual([
    "account-closed:kept",
    "account-closed:queued",
    "customer-code:sent",
  ]);
});

test("old mails whose story is over and old notices that were read go; failed, waiting and unread ones stay", async () => {
  const member = await aMember();
  for (const [state, days] of [
    ["sent", 91],
    ["kept", 91],
    ["dropped", 91],
    ["sent", 89],
    ["failed", 400],
    ["queued", 400],
  ] as const) {
    await sql`insert into mails (id, dedupe_key, to_address, template, locale, state, created_at)
      values (${newId()}, ${`${state}:${days}`}, 'a@example.com', 'password-changed', 'en', ${state}, now() - make_interval(days => ${days}))`;
  }
  for (const [read, days] of [
    [true, 181],
    [false, 181],
    [true, 10],
  ] as const) {
    await sql`insert into notices (id, member_id, event_id, kind, created_at, read_at)
      values (${newId()}, ${member.id}, ${newId()}, 'comment', now() - make_interval(days => ${days}), ${read ? new Date() : null})`;
  }
  await pruneNotifications(db);
  expect((await sql`select dedupe_key from mails order by 1`).map((row) => row.dedupe_key)).toEqual([
    "failed:400",
    "queued:400",
    "sent:89",
  ]);
  expect((await sql`select 1 from notices`).length).toBe(2);
});
