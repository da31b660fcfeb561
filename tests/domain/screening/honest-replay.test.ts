import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { categoryFinder } from "#app/programs/import/import-categories.ts";
import { importComments } from "#app/programs/import/import-comments.ts";
import { importIdeas } from "#app/programs/import/import-ideas.ts";
import { ImportReport } from "#app/programs/import/report.ts";
import { settleCounters } from "#app/programs/import/settle.ts";
import { importStackExchange } from "#app/programs/import/stackexchange/import-stackexchange.ts";
import { sql } from "#tests/support/database.ts";
import { screenAsUsual } from "#tests/support/factories/screening.ts";
import { type Replayed, replayHonest } from "#tests/support/honest-replay.ts";

const folder = fileURLToPath(new URL("../../../../shared/data", import.meta.url));
/** It takes minutes, so it is a command of its own: npm run spam-wave. */
const present = existsSync(folder) && process.env.SPAM_WAVE === "1";
const MINUTES_MS = 60_000;

/** At most this share of what honest people really wrote may wait for a moderator. */
const MOST_HELD = 0.02;

const silent = () => ({ add: () => {}, end: () => {} }) as never;
const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;

function tell(name: string, { texts, held, refused, byRule, firstTexts, firstHeld }: Replayed): void {
  process.stdout.write(
    `\n${name}: ${held} of ${texts} texts held (${percent(held, texts)}); of ${firstTexts} first texts ${firstHeld} ` +
      `(${percent(firstHeld, firstTexts)}); by rule ${JSON.stringify(byRule)}; sent back ${JSON.stringify(refused)}\n`,
  );
}

if (!present)
  process.stdout.write(
    "\nHonest people are not replayed: that is done by npm run spam-wave, where the real data (shared/data) is.\n",
  );

describe.skipIf(!present)("what honest people wrote (shared/data)", () => {
  test(
    "questions and answers are hardly ever held",
    async () => {
      const report = new ImportReport();
      const categoryId = await categoryFinder(sql, "Quantum", { takesIdeas: false })("Quantum");
      const shared = { source: "quantum", language: "en", categoryId, report, progress: silent } as const;
      await importStackExchange(sql, { ...shared, folder: join(folder, "quantum-stackexchange") });
      await settleCounters(sql);
      await screenAsUsual();
      const replayed = await replayHonest({ seed: 7 });
      tell("quantum-stackexchange", replayed);
      expect(replayed.texts).toBeGreaterThan(5000);
      expect(replayed.held / replayed.texts).toBeLessThanOrEqual(MOST_HELD);
    },
    5 * MINUTES_MS,
  );

  test(
    "a city's ideas and comments are hardly ever held",
    async () => {
      const shared = { source: "city", language: "es", report: new ImportReport(), progress: silent };
      const city = join(folder, "decide-madrid");
      const categoryIdFor = categoryFinder(sql, "City");
      await importIdeas(sql, { ...shared, columns: {}, path: join(city, "proposals.csv"), categoryIdFor });
      await importComments(sql, { ...shared, columns: {}, path: join(city, "comments.csv") });
      await settleCounters(sql);
      await screenAsUsual();
      const replayed = await replayHonest({ seed: 11 });
      tell("decide-madrid", replayed);
      expect(replayed.texts).toBeGreaterThan(5000);
      expect(replayed.held / replayed.texts).toBeLessThanOrEqual(MOST_HELD);
    },
    5 * MINUTES_MS,
  );
});
