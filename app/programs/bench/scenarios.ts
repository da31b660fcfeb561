import { randomBytes } from "node:crypto";
import { storedSessionId } from "#app/auth/lucia.server.ts";
import { SESSION_COOKIE } from "#app/http/cookies.server.ts";
import type { Sql } from "#db/types.ts";
import type { BareCommand } from "./bare-commands.ts";
import { faqScene } from "./faq-scene.ts";
import { forumScene } from "./forum-scene.ts";
import { ideaScene } from "./idea-scene.ts";
import { recognitionScene } from "./recognition-scene.ts";

export type Request = { method: "GET" | "POST"; path: string; cookie?: string | undefined; form?: string };

/** A whole HTTP request as bytes on the wire. */
export function wire({ method, path, cookie, form }: Request): string {
  const lines = [`${method} ${path} HTTP/1.1`, "Host: 127.0.0.1", "Accept-Language: en"];
  if (cookie) lines.push(`Cookie: ${cookie}`);
  if (form !== undefined) {
    lines.push(
      "Accept: application/json",
      "Content-Type: application/x-www-form-urlencoded",
      `Content-Length: ${form.length}`,
    );
  }
  return `${lines.join("\r\n")}\r\n\r\n${form ?? ""}`;
}

/** What of one capability is measured. */
export type Scene = {
  /** Pages by name; each is asked for as a guest and as a member. */
  pages: Record<string, string>;
  /** Changes by name, each spread over many members and rows, so that no row is hot. */
  writes: Record<string, { requests: Request[]; command: BareCommand }>;
  /** Requests of which only the statements are counted. */
  counted: Record<string, Request>;
};

export type Places = Scene & { cookie: string };

/** Enough that no limit of what one member may do in ten minutes is reached. */
const MEMBERS = 1000;

/** A member of the data set with a session. */
export type Visitor = { id: string; cookie: string };

async function visitors(sql: Sql): Promise<Visitor[]> {
  const rows = await sql<{ id: string }[]>`
    select id from members where email_verified_at is not null order by id limit ${MEMBERS}`;
  // They write the same words again and again, which nobody does whom no moderator knows.
  await sql`update members set trusted_at = now() where id in ${sql(rows.map(({ id }) => id))}`;
  const sessions = rows.map((row) => ({ row, session: randomBytes(20).toString("hex") }));
  await sql`insert into sessions ${sql(
    sessions.map(({ row, session }) => ({
      id: storedSessionId(session),
      member_id: row.id,
      expires_at: new Date(Date.now() + 30 * 86_400_000),
    })),
  )}`;
  return sessions.map(({ row, session }) => ({ id: row.id, cookie: `${SESSION_COOKIE}=${session}` }));
}

/** What to ask for in this database. */
export async function findPlaces(sql: Sql): Promise<Places> {
  const members = await visitors(sql);
  const scenes = [
    await ideaScene(sql, members),
    await forumScene(sql, members),
    await faqScene(sql),
    await recognitionScene(sql),
  ];
  return {
    cookie: members[0]!.cookie,
    pages: Object.assign({}, ...scenes.map((scene) => scene.pages)),
    writes: Object.assign({}, ...scenes.map((scene) => scene.writes)),
    counted: Object.assign({}, ...scenes.map((scene) => scene.counted)),
  };
}
