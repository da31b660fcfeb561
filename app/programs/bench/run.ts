import { readFileSync } from "node:fs";
import { join } from "node:path";
import { closeDatabase, openDatabase } from "#app/runtime/db.server.ts";
import type { BareJob } from "./bare-server.ts";
import { countable, drainSeconds, forgetAnswers, voteShowsAfter } from "./checks.ts";
import { openDataset } from "./dataset.ts";
import { type Measured, measure } from "./measure.ts";
import { ask, htmlKiB, scriptKb } from "./page-facts.ts";
import { startApp, startBare } from "./processes.ts";
import { type QueueFacts, queueOpens } from "./queue-bench.ts";
import { findPlaces, type Places, type Request, wire } from "./scenarios.ts";
import { type Statement, StatementLog } from "./statement-log.ts";

export type Compared = { ours: Measured; bare: Measured };
export type Facts = {
  scale: number;
  pages: Record<string, Compared>;
  statements: Record<string, string[]>;
  htmlKiB: Record<string, number>;
  scriptKb: Record<string, number>;
  voteShowsMs: number;
  drainSeconds: number;
  queue: QueueFacts;
};

type Options = {
  folder: string;
  scale: number;
  generator: string;
  data: string | undefined;
  seconds: number;
};

const isTransaction = (sql: string) => /^\s*(begin|commit|rollback|savepoint|release)/i.test(sql);

/** What the application sends for each request, seen at LOG_LEVEL=trace by an instance of its own. */
async function traceStatements(databaseUrl: string, places: Places): Promise<Record<string, Statement[]>> {
  const trace = new StatementLog();
  const app = await startApp(databaseUrl, { trace });
  const traced: Record<string, Statement[]> = {};
  const send = ({ method, path, cookie, form }: Request) =>
    fetch(`http://127.0.0.1:${app.port}${path}`, {
      method,
      redirect: "manual",
      headers: { cookie: cookie ?? "", ...(form === undefined ? {} : { accept: "application/json" }) },
      ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
    }).then((response) => response.text());
  const logged = (request: Request) => Promise.all([trace.nextRequest(), send(request)]);
  try {
    for (const [name, request] of Object.entries(countable(places))) {
      await logged(request.method === "GET" ? request : countable(places)["idea list"]!);
      trace.take();
      await logged(request);
      // The community's settings are read once a second, for everybody.
      traced[name] = trace.take().filter(({ sql }) => !/from settings where/.test(sql));
    }
  } finally {
    await app.stop();
  }
  return traced;
}

/** Everything the bench measures at one scale, in one run. */
export async function runBench({ folder, scale, generator, data, seconds }: Options): Promise<Facts> {
  const dataset = await openDataset({ folder, scale, generator, data });
  const postmasterPid = Number(
    readFileSync(join(folder, `x${scale}`, "postgres", "cluster", "postmaster.pid"), "utf8").split("\n")[0],
  );
  const database = openDatabase(dataset.url);
  try {
    const places = await findPlaces(database.sql);
    const traced = await traceStatements(dataset.url, places);
    const app = await startApp(dataset.url);
    const against = async (name: string, requests: Request[], job: BareJob): Promise<Compared> => {
      process.stderr.write(`Measuring ${name}\n`);
      const wired = requests.map(wire);
      const ours = await measure(app, wired, { seconds, postmasterPid });
      const server = await startBare(job);
      const bare = await measure(server, wired, { seconds, postmasterPid });
      await server.stop();
      // What was refused was not measured.
      const failures = [ours, bare].map(({ alone, crowd }) => alone.failures + crowd.failures);
      if (failures.some(Boolean)) throw new Error(`${name}: ${failures.join(" and ")} requests were refused`);
      return { ours, bare };
    };
    try {
      const pages: Facts["pages"] = {};
      const html: Record<string, number> = {};
      const script: Record<string, number> = {};
      for (const [name, path] of Object.entries(places.pages)) {
        const guest = await ask(app.port, path);
        const member = await ask(app.port, path, { cookie: places.cookie });
        if (guest.status !== 200 || member.status !== 200)
          throw new Error(`${path} answered ${guest.status} and ${member.status}`);
        html[`${name}, guest`] = htmlKiB(guest.text);
        html[`${name}, member`] = htmlKiB(member.text);
        if (name.endsWith("page")) script[name] = await scriptKb(app.port, guest.text);
        pages[`${name}, guest`] = await against(`${name}, guest`, [{ method: "GET", path }], {
          kind: "bytes",
          body: guest.text,
        });
        const statements = traced[name]!.filter(({ sql }) => !isTransaction(sql));
        pages[`${name}, member`] = await against(
          `${name}, member`,
          [{ method: "GET", path, cookie: places.cookie }],
          {
            kind: "statements",
            statements,
            databaseUrl: dataset.url,
            fill: "",
          },
        );
      }
      const voteShowsMs = await voteShowsAfter(app, places, dataset.url);
      for (const [name, { requests, command }] of Object.entries(places.writes))
        pages[name] = await against(name, requests, { kind: "command", command, databaseUrl: dataset.url });
      await app.stop();
      await forgetAnswers(database);
      return {
        scale,
        pages,
        statements: Object.fromEntries(
          Object.entries(traced).map(([name, list]) => [name, list.map(({ sql }) => sql)]),
        ),
        htmlKiB: html,
        scriptKb: script,
        voteShowsMs,
        drainSeconds: await drainSeconds(database),
        queue: await queueOpens(database),
      };
    } finally {
      await app.stop();
    }
  } finally {
    await closeDatabase();
    await dataset.stop();
  }
}
