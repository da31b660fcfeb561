import type { ReservedSql } from "postgres";
import type { TEXT_LANGUAGES } from "#app/domain/ideas/limits.ts";
import type { Progress } from "../progress.ts";
import type { ImportReport } from "../report.ts";

/** What every step of the import of a dump works with. */
export type StackExchange = {
  /** One connection for all of it: what is staged in temporary tables is seen by it alone. */
  sql: ReservedSql;
  folder: string;
  source: string;
  language: (typeof TEXT_LANGUAGES)[number];
  categoryId: string;
  /** There are votes to count; else posts have the score they name. */
  hasVotes: boolean;
  /** Votes on posts that were new here, so far. */
  tally: { votes: number };
  report: ImportReport;
  progress: (label: string, total: number) => Progress;
};
