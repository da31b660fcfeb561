import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { generateDrizzleJson, generateMigration } from "drizzle-kit/api";
import { expect, test } from "vitest";
import * as schema from "#db/schema/index.ts";
import { root } from "#tests/support/source-files.ts";

test("the migrations make exactly the schema that the code declares", async () => {
  const folder = join(root, "db/migrations/meta");
  const last = readdirSync(folder)
    .filter((name) => name.endsWith("_snapshot.json"))
    .sort()
    .at(-1)!;
  const snapshot = JSON.parse(readFileSync(join(folder, last), "utf8"));
  expect(await generateMigration(snapshot, generateDrizzleJson(schema, snapshot.id))).toEqual([]);
});
