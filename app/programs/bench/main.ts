import { join } from "node:path";
import { parseArgs } from "node:util";
import { isMainThread } from "node:worker_threads";
import { env } from "#app/runtime/env.server.ts";
import { serveBare } from "./bare-server.ts";
import { printRecognitionFacts, runRecognitionBench } from "./recognition-bench.ts";
import { runBench } from "./run.ts";
import { printSearchFacts, runSearchBench } from "./search-bench.ts";
import { printFacts, printGrowth } from "./table.ts";

const USAGE = `npm run bench -- [options]
  --scale N         of the generated community (default 1: 16,000 ideas, 700,000 votes, 16,000 questions, 60,000 answers)
  --tenfold         the same at ten times the scale, and how p95 grew
  --seconds N       of each measurement (default 5)
  --generator FILE  (default ../shared/bench/generate.mjs)
  --data FOLDER     ready NDJSON files instead
  --search          instead, search with Postgres at 200,000 documents; with --tenfold at 2,000,000 too
  --recognition     instead, how long it takes to count the ledger of points again
  --json            facts as JSON on standard output`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      scale: { type: "string", default: "1" },
      seconds: { type: "string", default: "5" },
      generator: { type: "string", default: "../shared/bench/generate.mjs" },
      data: { type: "string" },
      tenfold: { type: "boolean", default: false },
      search: { type: "boolean", default: false },
      recognition: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  if (values.search) {
    const all = [];
    for (const documents of values.tenfold ? [200_000, 2_000_000] : [200_000]) {
      const facts = await runSearchBench(join(env.RUCHE_DATA_DIR, "bench"), documents);
      all.push(facts);
      if (!values.json) printSearchFacts(facts);
    }
    if (values.json) process.stdout.write(`${JSON.stringify(all, null, 2)}\n`);
    return;
  }
  const shared = {
    folder: join(env.RUCHE_DATA_DIR, "bench"),
    generator: values.generator,
    data: values.data,
    seconds: Number(values.seconds),
  };
  if (values.recognition) {
    const facts = await runRecognitionBench({ ...shared, scale: Number(values.scale) });
    if (values.json) process.stdout.write(`${JSON.stringify(facts, null, 2)}\n`);
    else printRecognitionFacts(facts);
    return;
  }
  const all = [];
  for (const scale of values.tenfold
    ? [Number(values.scale), Number(values.scale) * 10]
    : [Number(values.scale)]) {
    const facts = await runBench({ ...shared, scale });
    all.push(facts);
    if (!values.json) printFacts(facts);
  }
  if (values.json) process.stdout.write(`${JSON.stringify(all, null, 2)}\n`);
  else if (all[1]) printGrowth(all[0]!, all[1]);
}

if (process.argv.includes("--bare")) serveBare();
else if (isMainThread) {
  main().catch((error: unknown) => {
    process.stderr.write(`ruche bench: ${(error as Error).stack}\n`);
    process.exit(1);
  });
}
