import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { resolveVisit } from "#app/auth/session.server.ts";
import { openDatabase } from "#app/runtime/db.server.ts";
import { BARE_COMMANDS, type BareCommand } from "./bare-commands.ts";
import type { Statement } from "./statement-log.ts";

/** What a bare server does: the same bytes, the same statements and a template string, or the same change. */
export type BareJob =
  | { kind: "bytes"; body: string }
  | { kind: "statements"; statements: Statement[]; databaseUrl: string; fill: string }
  | { kind: "command"; command: BareCommand; databaseUrl: string };

function listenerFor(job: BareJob): RequestListener {
  if (job.kind === "bytes") {
    const body = Buffer.from(job.body);
    const headers = { "Content-Type": "text/html; charset=utf-8", "Content-Length": body.byteLength };
    return (_req, res) => {
      res.writeHead(200, headers);
      res.end(body);
    };
  }
  const database = openDatabase(job.databaseUrl);
  const { sql } = database;
  if (job.kind === "statements") {
    return async (_req, res) => {
      const answers = [];
      for (const { sql: text, parameters } of job.statements) {
        answers.push(await sql.unsafe(text, parameters as never[], { prepare: true }));
      }
      const rows = answers
        .map((rows) => rows.map((row) => `<p>${Object.values(row).join(" ")}</p>`).join(""))
        .join("");
      const body = Buffer.from(`<!doctype html><body>${rows}${job.fill}</body>`);
      res.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Length": body.byteLength });
      res.end(body);
    };
  }
  return async (req, res) => {
    const { actor } = await resolveVisit(req.headers.cookie ?? null, new Headers());
    let text = "";
    for await (const chunk of req) text += chunk;
    // Of the first thing in the address: `/ideas/12-dark-mode/vote`, `/answers/512/vote`.
    const number = Number(/^\/\w+\/(\d+)/.exec(req.url ?? "")?.[1]);
    const form = new URLSearchParams(text);
    const result =
      actor.kind === "member" ? await BARE_COMMANDS[job.command](database, actor, { number, form }) : {};
    const body = JSON.stringify(result);
    res.writeHead(200, { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) });
    res.end(body);
  };
}

/** A process of its own, told by its parent what to do; tells its port when it listens. */
export function serveBare(): void {
  process.once("message", (job: BareJob) => {
    const server = createServer(listenerFor(job));
    server.listen(0, "127.0.0.1", () => process.send!({ port: (server.address() as AddressInfo).port }));
  });
  process.once("disconnect", () => process.exit(0));
  process.send!("ready");
}
