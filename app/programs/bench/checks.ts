import { randomUUID } from "node:crypto";
import { consumers } from "#app/jobs/consumers.server.ts";
import { drainEvents } from "#app/jobs/event-log.server.ts";
import { openDatabase } from "#app/runtime/db.server.ts";
import type { Database } from "#db/client.server.ts";
import { settleForum } from "../import/settle-forum.ts";
import { runLoad } from "./load-client.ts";
import { ask } from "./page-facts.ts";
import type { Running } from "./processes.ts";
import { type Places, type Request, wire } from "./scenarios.ts";

const BACKLOG = 10_000;

/** Seconds to read a backlog of ten thousand votes to its end, with every consumer. */
export async function drainSeconds(database: Database): Promise<number> {
  const { sql } = database;
  await drainEvents(database, consumers);
  const votes = await sql`select idea_id, member_id, value from idea_votes limit ${BACKLOG}`;
  const rows = votes.map((vote) => ({
    id: randomUUID(),
    name: "idea.voted",
    payload: { ideaId: vote.idea_id, memberId: vote.member_id, value: vote.value, previous: 0 },
    actor_id: vote.member_id,
  }));
  for (let i = 0; i < rows.length; i += 5000) {
    await sql`insert into events ${sql(rows.slice(i, i + 5000).map((row) => ({ ...row, payload: sql.json(row.payload) as never })))}`;
  }
  const started = performance.now();
  await drainEvents(database, consumers);
  return (performance.now() - started) / 1000;
}

/** Milliseconds until a guest's page shows a vote, while the page is under load. */
export async function voteShowsAfter(app: Running, places: Places, databaseUrl: string): Promise<number> {
  const { sql } = openDatabase(databaseUrl);
  const path = places.pages["idea page"]!;
  const number = Number(/\d+/.exec(path)![0]);
  const [idea] = await sql`select promotes from ideas where number = ${number}`;
  const before = await ask(app.port, path);
  const load = runLoad({
    port: app.port,
    requests: [wire({ method: "GET", path })],
    connections: 8,
    seconds: 4,
  });
  const [voter] =
    await sql`select member_id from idea_votes v join ideas i on i.id = v.idea_id where i.number = ${number} limit 1`;
  await sql`update ideas set promotes = promotes + 1000 where number = ${number}`;
  const started = performance.now();
  let shown = before.text;
  while (shown === before.text && performance.now() - started < 10_000)
    shown = (await ask(app.port, path)).text;
  const waited = performance.now() - started;
  await sql`update ideas set promotes = ${idea!.promotes} where number = ${number}`;
  await load;
  if (!voter) throw new Error("an idea without votes was measured");
  return waited;
}

/** Statements the application sends for one request, by a run at LOG_LEVEL=trace. */
export function countable({ cookie, pages, writes, counted }: Places): Record<string, Request> {
  const reads = Object.entries(pages).map(([name, path]) => [name, { method: "GET", path, cookie }]);
  const changes = Object.entries(writes).map(([name, { requests }]) => [name, requests[0]!]);
  return Object.fromEntries([...reads, ...changes, ...Object.entries(counted)]);
}

/**
 * Takes away what measurements wrote in public, or the next run would measure pages that grow. The log says so too, once
 * everybody has read that it was written: whoever counts it again must not find what nobody can see.
 */
export async function forgetAnswers(database: Database): Promise<void> {
  const { sql } = database;
  await drainEvents(database, consumers);
  await sql`
    insert into events (id, name, payload, actor_id)
    select gen_random_uuid(), 'post.deleted', jsonb_build_object('threadId', thread_id, 'postId', id), author_id
    from posts where source_system is null and deleted_at is null`;
  await drainEvents(database, consumers);
  await sql`delete from posts where source_system is null`;
  await settleForum(sql);
}
