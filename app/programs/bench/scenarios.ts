import { randomBytes } from "node:crypto";
import { storedSessionId } from "#app/auth/lucia.server.ts";
import { SESSION_COOKIE } from "#app/http/cookies.server.ts";
import type { Sql } from "#db/types.ts";

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

export type Places = {
  list: string;
  /** A page with at least 20 comments. */
  idea: string;
  /** A member with a session. */
  cookie: string;
  /** Ideas and members for votes: many, so that no row is hot. */
  votes: Request[];
  comment: Request;
};

async function session(sql: Sql, memberId: string): Promise<string> {
  const id = randomBytes(20).toString("hex");
  await sql`insert into sessions (id, member_id, expires_at) values (${storedSessionId(id)}, ${memberId}, now() + interval '30 days')`;
  return `${SESSION_COOKIE}=${id}`;
}

/** What to ask for in this database. */
export async function findPlaces(sql: Sql): Promise<Places> {
  const [idea] = await sql`
    select i.number, i.slug from ideas i join statuses s on s.id = i.status_id
    where i.comment_count between 20 and 60 and s.category = 'open' order by i.score desc limit 1`;
  const members = await sql`select id from members where email_verified_at is not null order by id limit 200`;
  const open = await sql`
    select i.number, i.slug from ideas i join statuses s on s.id = i.status_id where s.category = 'open' order by i.id limit 500`;
  const cookies = await Promise.all(members.map((member) => session(sql, member.id)));
  const ref = `/ideas/${idea!.number}-${idea!.slug}`;
  // Every request changes something: the same member comes back to an idea with the other vote.
  const votes = Array.from({ length: 4000 }, (_, i) => {
    const { number, slug } = open[i % open.length]!;
    const cookie = cookies[(i * 7 + Math.floor(i / open.length)) % cookies.length];
    return {
      method: "POST" as const,
      path: `/ideas/${number}-${slug}/vote`,
      cookie,
      form: `value=${i % 2 ? 1 : -1}`,
    };
  });
  const comment = {
    method: "POST" as const,
    path: `${ref}/comments`,
    cookie: cookies[0],
    form: "body=A+comment+to+count+statements",
  };
  return { list: "/ideas", idea: ref, cookie: cookies[0]!, votes, comment };
}
