import type { DayHours, Holiday } from "#db/schema/cases.ts";
import type { Sql } from "#db/types.ts";

/** When the team is there, and after how long which step of help takes over. */
export type HelpSettings = {
  timeZone: string;
  week: DayHours[];
  holidays: Holiday[];
  escalateAfterHours: number;
  firstAnswerHours: number;
  resolutionHours: number;
  businessTargets: boolean;
  urgentWords: { en: string[]; fr: string[] };
  nudgeAfterDays: number;
  lockAfterDays: number;
};

export async function loadHelpSettings(sql: Sql): Promise<HelpSettings> {
  const [row] = await sql<[HelpSettings]>`
    select time_zone as "timeZone", week, holidays, escalate_after_hours as "escalateAfterHours",
      first_answer_hours as "firstAnswerHours", resolution_hours as "resolutionHours",
      business_targets as "businessTargets", urgent_words as "urgentWords", nudge_after_days as "nudgeAfterDays",
      lock_after_days as "lockAfterDays"
    from help_settings where id = 1`;
  return row;
}
