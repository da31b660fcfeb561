import { addCaseNote } from "#app/domain/cases/add-case-note.server.ts";
import { answerInPublic } from "#app/domain/cases/answer-in-public.server.ts";
import { takeCase } from "#app/domain/cases/assign-case.server.ts";
import { openCase } from "#app/domain/cases/open-case.server.ts";
import { resolveCase } from "#app/domain/cases/resolve-case.server.ts";
import { writeToCustomer } from "#app/domain/cases/write-to-customer.server.ts";
import { writeToTeam } from "#app/domain/cases/write-to-team.server.ts";
import { type Actor, type MemberActor, SYSTEM } from "#app/domain/core/actor.ts";
import type { CaseReason } from "../../schema/cases.ts";
import type { Db, Sql } from "../../types.ts";
import { CASE_TEXTS } from "./cases.ts";
import { frenchTypography as typeset } from "./french-typography.ts";
import { rewind } from "./rewind.server.ts";
import { personNamed, type World } from "./world.ts";

const HOUR_MS = 3_600_000;

/** What the community could not answer: one case settled, one urgent, one waiting for its customer, one just opened. */
export async function playCases({ db, sql }: { db: Db; sql: Sql }, world: World): Promise<void> {
  const as = (username: string): MemberActor => {
    const { id, role, displayName, locale } = personNamed(world, username);
    return { kind: "member", id, role, username, displayName, emailVerified: true, locale };
  };
  const tom = as("tom");
  const at = async <T>(hoursAgo: number, act: (now: Date) => Promise<T>): Promise<T> => {
    const now = new Date(world.now.getTime() - hoursAgo * HOUR_MS);
    const result = await act(now);
    await rewind(sql, now);
    return result;
  };
  const open = (
    hoursAgo: number,
    key: string,
    reason: CaseReason,
    { by = SYSTEM as Actor, note = "" } = {},
  ) =>
    at(hoursAgo, (now) =>
      db.transaction((tx) =>
        openCase(tx as Db, by, { threadId: world.threads.get(key)!.id, reason, note, now }),
      ),
    ).then(({ number }) => number);

  const alarm = await open(150, "notification-vol", "asker", {
    by: as("leila"),
    note: typeset(CASE_TEXTS.alarm.note),
  });
  await at(148, (now) => takeCase(db, tom, { number: alarm, now }));
  await at(147.8, (now) =>
    writeToCustomer(db, tom, { number: alarm, body: typeset(CASE_TEXTS.alarm.ask), wait: true, now }),
  );
  await at(146, (now) => addCaseNote(db, tom, { number: alarm, body: typeset(CASE_TEXTS.alarm.note2), now }));

  const brake = await open(33, "frein-arriere-mou", "urgent");
  await at(32.4, (now) => takeCase(db, tom, { number: brake, now }));
  await at(32, (now) => answerInPublic(db, tom, { number: brake, body: typeset(CASE_TEXTS.brake), now }));

  const bill = await open(30, "facture-pro", "unanswered");
  await at(29, (now) => takeCase(db, tom, { number: bill, now }));
  await at(28.5, (now) =>
    writeToCustomer(db, tom, { number: bill, body: typeset(CASE_TEXTS.bill.ask), wait: true, now }),
  );
  await at(26, (now) =>
    writeToTeam(db, as("fatou"), { number: bill, body: typeset(CASE_TEXTS.bill.answer), now }),
  );
  await at(7, (now) => writeToCustomer(db, tom, { number: bill, body: typeset(CASE_TEXTS.bill.sent), now }));
  await at(6.5, (now) =>
    resolveCase(db, tom, { number: bill, summary: typeset(CASE_TEXTS.bill.summary), now }),
  );

  await open(6, "unpair-second-hand", "unanswered");
}
