import { parseArgs } from "node:util";
import { useDatabase } from "#app/runtime/db.server.ts";
import { useMeilisearch } from "#app/runtime/search.server.ts";
import type { Sql } from "#db/types.ts";
import type { Check } from "./check.ts";
import { CHECKS } from "./checks.ts";
import { examineSearch } from "./search-drift.ts";

/** Differences shown of each check; the count is always whole. */
const SHOWN = 5;

export type Finding = { check: Check; differences: Record<string, unknown>[]; fixed: boolean };

/** Runs every check; with `fix`, repairs what can be and looks again. */
export async function examine(sql: Sql, { fix }: { fix: boolean }): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const check of CHECKS) {
    let differences = [...(await sql.unsafe(check.find))];
    let fixed = false;
    if (fix && check.fix && differences.length > 0) {
      await sql.unsafe(check.fix);
      const left = [...(await sql.unsafe(check.find))];
      fixed = left.length === 0;
      if (!fixed) differences = left;
    }
    findings.push({ check, differences, fixed });
  }
  return findings;
}

const describe = (row: Record<string, unknown>) =>
  Object.entries(row)
    .map(([name, value]) => `${name}=${value instanceof Date ? value.toISOString() : String(value)}`)
    .join(" ");

/** `npm run doctor [-- --fix]`: 0 when nothing differs (any more), 1 otherwise. */
export async function doctorCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { fix: { type: "boolean", default: false } } });
  const findings = [
    ...(await examine(useDatabase().sql, { fix: values.fix })),
    ...(await examineSearch(useDatabase(), useMeilisearch(), { fix: values.fix })),
  ];
  let broken = 0;
  for (const { check, differences, fixed } of findings) {
    if (differences.length === 0) {
      process.stdout.write(`ok     ${check.name}\n`);
      continue;
    }
    if (!fixed) broken += 1;
    process.stdout.write(`${fixed ? "fixed " : "WRONG "} ${check.name}: ${differences.length}\n`);
    for (const row of differences.slice(0, SHOWN)) process.stdout.write(`         ${describe(row)}\n`);
    if (!fixed && check.advice) process.stdout.write(`         ${check.advice}\n`);
    else if (!fixed && check.fix && !values.fix)
      process.stdout.write("         npm run doctor -- --fix repairs it.\n");
  }
  process.stdout.write(
    broken === 0 ? "\nAll is well.\n" : `\n${broken} of ${findings.length} checks found differences.\n`,
  );
  return broken === 0 ? 0 : 1;
}
