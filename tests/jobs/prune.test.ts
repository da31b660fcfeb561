import { expect, test } from "vitest";
import { prune } from "#app/jobs/handlers/prune.server.ts";
import { newId } from "#db/ids.ts";
import { sql } from "#tests/support/database.ts";
import { aMember } from "#tests/support/factories/member.ts";

test("a night's cleaning takes what has ended and nothing else, however often it runs", async () => {
  const { id } = await aMember();
  await sql`insert into sessions (id, member_id, expires_at) values
    ('ended', ${id}, now() - interval '1 minute'), ('alive', ${id}, now() + interval '1 day')`;
  await sql`insert into email_tokens (id, member_id, kind, token_hash, expires_at) values
    (${newId()}, ${id}, 'verify_email', 'old', now() - interval '8 days'),
    (${newId()}, ${id}, 'verify_email', 'recent', now() - interval '6 days')`;
  await sql`insert into rate_limits (key, window_start, hits) values
    ('old', now() - interval '3 days', 5), ('recent', now() - interval '1 day', 5)`;
  await prune();
  await prune();
  expect(await sql`select id from sessions`).toMatchObject([{ id: "alive" }]);
  expect(await sql`select token_hash from email_tokens`).toMatchObject([{ token_hash: "recent" }]);
  expect(await sql`select key from rate_limits`).toMatchObject([{ key: "recent" }]);
});
