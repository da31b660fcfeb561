import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import type { Sql } from "#db/types.ts";
import { addBusinessHours } from "./business-hours.ts";
import { firstAnswerDue } from "./case-clock.ts";
import type { HelpSettings } from "./help-settings-queries.server.ts";
import { ESCALATION_MAX_AGE_DAYS } from "./limits.ts";
import { overdueQuestions } from "./overdue-questions-queries.server.ts";
import { canChangeHours } from "./policy.ts";
import { type LocalMoment, localMoment, type TeamState, teamState } from "./team-state.ts";

const DAY_MS = 86_400_000;
/** Counted up to here; nobody needs to know how many thousands. */
const COUNTED = 500;

export type HoursEffect = {
  /** Questions that would become cases at once, and whether there are more than were counted. */
  questions: number;
  more: boolean;
  team: TeamState;
  /** When a question asked now would become a case, and when an agent's first answer to it would be due. */
  escalates: LocalMoment;
  answered: LocalMoment;
};

/** What settings would do at this moment. */
export async function hoursEffect(
  sql: Sql,
  actor: MemberActor,
  settings: HelpSettings,
  now: Date,
): Promise<HoursEffect> {
  assertAllowed(canChangeHours(actor));
  const from = new Date(now.getTime() - ESCALATION_MAX_AGE_DAYS * DAY_MS);
  const until = addBusinessHours(settings, now, -settings.escalateAfterHours);
  const start = { createdAt: from, number: 0 };
  const questions = await overdueQuestions(sql, { from, until, after: start, limit: COUNTED + 1 });
  const escalatesAt = addBusinessHours(settings, now, settings.escalateAfterHours);
  return {
    questions: Math.min(questions.length, COUNTED),
    more: questions.length > COUNTED,
    team: teamState(settings, now),
    escalates: localMoment(escalatesAt, now, settings.timeZone),
    answered: localMoment(firstAnswerDue(settings, escalatesAt), now, settings.timeZone),
  };
}
