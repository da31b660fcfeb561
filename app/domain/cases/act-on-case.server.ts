import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Db } from "#db/types.ts";
import { addCaseNote } from "./add-case-note.server.ts";
import { answerInPublic } from "./answer-in-public.server.ts";
import { assignCase, takeCase } from "./assign-case.server.ts";
import { letCaseWait } from "./let-case-wait.server.ts";
import { reopenCase } from "./reopen-case.server.ts";
import { resolveCase } from "./resolve-case.server.ts";
import type { CaseAct } from "./schema.ts";
import { writeToCustomer } from "./write-to-customer.server.ts";

/** What an agent did on the page of a case, handed to the command it means. Answers the key of what to say about it. */
export async function actOnCase(
  db: Db,
  actor: MemberActor,
  number: number,
  input: CaseAct,
  now: Date,
): Promise<string> {
  switch (input.act) {
    case "take":
      await takeCase(db, actor, { number, now });
      return "case_taken_by_you";
    case "assign":
      await assignCase(db, actor, { number, assigneeId: input.assigneeId, now });
      return "case_assigned";
    case "wait":
    case "resume":
      await letCaseWait(db, actor, { number, on: input.act === "wait", now });
      return input.act === "wait" ? "case_waits" : "case_resumed";
    case "resolve":
      await resolveCase(db, actor, { number, summary: input.summary, now });
      return input.summary ? "case_summary_proposed" : "case_settled";
    case "reopen":
      await reopenCase(db, actor, { number, now });
      return "case_reopened";
    case "write": {
      const words = { number, body: input.body, wait: input.wait, now };
      if (input.to === "public") await answerInPublic(db, actor, words);
      else if (input.to === "private") await writeToCustomer(db, actor, words);
      else await addCaseNote(db, actor, words);
      return `case_wrote_${input.to}`;
    }
  }
}
