import { expect, test } from "vitest";
import { examine } from "#app/programs/doctor/command.ts";
import { seedDemo } from "#db/seed/demo.server.ts";
import { db, sql } from "#tests/support/database.ts";

test("the demo", async () => {
  const t = performance.now();
  await seedDemo({ db, sql });
  console.info(performance.now() - t);
  const findings = await examine(sql, { fix: false });
  expect(findings.filter(({ differences }) => differences.length > 0)).toEqual([]);
});
