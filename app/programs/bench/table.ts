import type { Compared, Facts } from "./run.ts";

const isTransaction = (sql: string) => /^\s*(begin|commit)/i.test(sql);

const number = (value: number, digits: number) => value.toFixed(digits).padStart(9);
const times = (value: number) => `${value.toFixed(2)}x`.padStart(9);

function row(name: string, { ours, bare }: Compared, goal: string): string {
  return [
    name.padEnd(22),
    number(ours.cpu, 3),
    number(bare.cpu, 3),
    times(ours.cpu / bare.cpu),
    number(ours.databaseCpu, 3),
    number(ours.alone.p95, 2),
    number(ours.crowd.perSecond, 0),
    number(bare.crowd.perSecond, 0),
    times(ours.crowd.perSecond / bare.crowd.perSecond),
    number(ours.crowd.p95, 1),
    number(bare.crowd.p95, 1),
    `  ${goal}`,
  ].join(" ");
}

function goalOf(name: string): string {
  if (name.endsWith(", guest")) return "req/s ratio >= 0.5 of constant bytes";
  if (name.endsWith(", member")) return "CPU <= 9x the same statements";
  return `req/s ratio >= 0.5 of the same ${name}`;
}

const STATEMENT_GOALS: Record<string, number> = {
  "idea list": 4,
  "idea page": 8,
  "question list": 4,
  "question page": 8,
  "article page": 4,
  "leaderboard page": 4,
  "leaderboard's end": 4,
  "leaderboard, narrowed": 4,
  vote: 5,
  "helpful vote": 6,
  comment: 10,
  answer: 12,
};

/** The facts as tables a person reads. */
export function printFacts(facts: Facts): void {
  const heads = [
    "CPU ms",
    "bare",
    "ratio",
    "db CPU ms",
    "p95 alone",
    "req/s c50",
    "bare",
    "ratio",
    "p95 c50",
    "bare p95",
  ];
  const lines = [
    `\nScale ${facts.scale}: one connection (CPU, p95 alone) and fifty (req/s, p95)`,
    `${"".padEnd(22)} ${heads.map((head) => head.padStart(9)).join(" ")}   goal`,
    ...Object.entries(facts.pages).map(([name, compared]) => row(name, compared, goalOf(name))),
    "",
    "Statements per request (begin and commit counted in)",
    ...Object.entries(facts.statements).map(([name, list]) => {
      const own = list.filter((sql) => !isTransaction(sql)).length;
      return `  ${name.padEnd(14)} ${String(list.length).padStart(3)} (${own} without begin and commit), at most ${STATEMENT_GOALS[name]}`;
    }),
    "",
    ...Object.entries(facts.htmlKiB).map(
      ([name, size]) =>
        `HTML ${name}: ${size.toFixed(1)} KiB gzip${/ list,/.test(name) ? ", at most 15" : ""}`,
    ),
    ...Object.entries(facts.scriptKb).map(
      ([name, size]) => `JavaScript of the ${name}: ${size.toFixed(1)} kB gzip, at most 110`,
    ),
    `A vote shows on a guest's page after ${facts.voteShowsMs.toFixed(0)} ms, at most 2000`,
    `The review queue opens in ${facts.queue.fewMs.toFixed(1)} ms with 100 open items, in ${facts.queue.manyMs.toFixed(1)} ms with 100,000: at most 1.5 times`,
    `A backlog of 10,000 votes drains in ${facts.drainSeconds.toFixed(2)} s, at most 10`,
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}

/** How p95 grew from one scale to another, page by page. */
export function printGrowth(small: Facts, large: Facts): void {
  process.stdout.write(`\nFrom scale ${small.scale} to ${large.scale}: p95 alone, at most 1.3 times\n`);
  for (const [name, { ours }] of Object.entries(large.pages)) {
    const before = small.pages[name]!.ours.alone.p95;
    process.stdout.write(
      `  ${name.padEnd(22)} ${before.toFixed(2)} ms -> ${ours.alone.p95.toFixed(2)} ms ${times(ours.alone.p95 / before)}\n`,
    );
  }
}
