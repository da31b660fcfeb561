import type { Actor } from "#app/domain/core/actor.ts";
import type { Db } from "#db/types.ts";
import { addCaseStep } from "./add-case-message.server.ts";
import { resumedDue } from "./case-clock.ts";
import { changeCase } from "./change-case.server.ts";
import type { LockedCase } from "./lock-case.server.ts";
import { readHelpSettings } from "./read-help-settings.server.ts";

/** The waiting is over: what was waited for is added to the time there is. Does nothing to a case that does not wait. */
export async function resumeCase(tx: Db, actor: Actor, one: LockedCase, now: Date): Promise<LockedCase> {
  if (one.state !== "waiting" || !one.waitingSince) return one;
  const settings = await readHelpSettings(tx);
  const resumed = await changeCase(tx, one, {
    state: "open",
    waitingSince: null,
    resolveDueAt: resumedDue(settings, one.resolveDueAt, one.waitingSince, now),
  });
  await addCaseStep(tx, actor, { caseId: one.id, step: "resumed", now });
  return resumed;
}
