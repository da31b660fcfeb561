import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Db } from "#db/types.ts";
import { acceptSummary, withdrawComplaint } from "./react-to-summary.server.ts";
import type { OwnCaseAct } from "./schema.ts";
import { writeToTeam } from "./write-to-team.server.ts";

/** What a customer did on the page of their case. Answers what to say about it, and which case it is in now. */
export async function actOnOwnCase(
  db: Db,
  actor: MemberActor,
  number: number,
  input: OwnCaseAct,
  now: Date,
): Promise<{ number: number; key: string }> {
  switch (input.act) {
    case "write": {
      const written = await writeToTeam(db, actor, { number, body: input.body, now });
      return { number: written.number, key: "case_message_sent" };
    }
    case "accept":
      await acceptSummary(db, actor, { number, addition: input.addition, now });
      return { number, key: "summary_accepted" };
    case "withdraw":
      await withdrawComplaint(db, actor, { number, now });
      return { number, key: "complaint_withdrawn" };
  }
}
