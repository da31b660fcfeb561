import postgres from "postgres";
import { expect } from "vitest";
import { databaseUrl, sql } from "./database.ts";

type Plan = { "Node Type": string; "Relation Name"?: string; Plans?: Plan[]; "Actual Loops"?: number };

/** Parts that never ran do not count: words that are found need no looser search. */
function scans(plan: Plan, large: readonly string[]): string[] {
  if (plan["Actual Loops"] === 0) return [];
  const relation = plan["Relation Name"] ?? "";
  const here = plan["Node Type"] === "Seq Scan" && large.includes(relation) ? [relation] : [];
  return [...here, ...(plan.Plans ?? []).flatMap((child) => scans(child, large))];
}

/**
 * Runs a read of one statement and tells which large tables it reads from end to end, planned for its values and for any
 * values. Reading one so is a defect, however quick it is today.
 */
export function planWatcher(large: readonly string[]) {
  let sent: { text: string; values: unknown[] }[] = [];
  const watched = postgres(databaseUrl, {
    max: 1,
    onnotice: () => {},
    debug: (_connection, text, values) => {
      // Not the driver asking for the types of columns.
      if (/^\s*(with|select) /i.test(text) && !text.includes("pg_catalog.pg_type"))
        sent.push({ text, values });
    },
  });

  /** Of a read that may take several statements: the plans of all. */
  async function plansOfAll<T>(read: (watchedSql: typeof watched) => Promise<T>) {
    sent = [];
    const result = await read(watched);
    const plans = [];
    for (const statement of [...sent]) {
      for (const mode of ["force_custom_plan", "force_generic_plan"]) {
        const rows = await sql.begin(async (tx) => {
          await tx`select set_config('plan_cache_mode', ${mode}, true)`;
          return tx.unsafe(`explain (analyze, format json) ${statement.text}`, statement.values as never[], {
            prepare: true,
          });
        });
        const plan = (rows[0] as unknown as { "QUERY PLAN": { Plan: Plan }[] })["QUERY PLAN"][0]!.Plan;
        plans.push({ mode, scans: scans(plan, large), statement: statement.text.trim().slice(0, 60) });
      }
    }
    return { plans, result, statements: sent.length };
  }

  async function plansOf<T>(read: (watchedSql: typeof watched) => Promise<T>) {
    const { plans, result, statements } = await plansOfAll(read);
    expect(statements).toBe(1);
    return { plans, result };
  }
  return { plansOf, plansOfAll, end: () => watched.end() };
}
