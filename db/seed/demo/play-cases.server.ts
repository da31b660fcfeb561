import { addCaseNote } from "#app/domain/cases/add-case-note.server.ts";
import { answerInPublic } from "#app/domain/cases/answer-in-public.server.ts";
import { takeCase } from "#app/domain/cases/assign-case.server.ts";
import { openCase } from "#app/domain/cases/open-case.server.ts";
import { resolveCase } from "#app/domain/cases/resolve-case.server.ts";
import { writeToCustomer } from "#app/domain/cases/write-to-customer.server.ts";
import { writeToTeam } from "#app/domain/cases/write-to-team.server.ts";
import { type Actor, SYSTEM } from "#app/domain/core/actor.ts";
import type { CaseReason } from "../../schema/cases.ts";
import type { Db, Sql } from "../../types.ts";
import { actorOf } from "./actor-of.ts";
import { CASE_TEXTS } from "./cases.ts";
import { frenchTypography as typeset } from "./french-typography.ts";
import { rewind } from "./rewind.server.ts";
import type { World } from "./world.ts";

const HOUR_MS = 3_600_000;

/** What the community could not answer: one case settled, one urgent, one waiting for its customer, one just opened. */
export async function playCases({ db, sql }: { db: Db; sql: Sql }, world: World): Promise<void> {
  const as = (username: string) => actorOf(world, username);
  const tom = as("tom");
  /** So many hours after the question was asked. */
  const after = async <T>(key: string, hours: number, act: (now: Date) => Promise<T>): Promise<T> => {
    const now = new Date(world.threads.get(key)!.createdAt.getTime() + hours * HOUR_MS);
    const result = await act(now);
    await rewind(sql, now);
    return result;
  };
  const open = async (
    key: string,
    hours: number,
    { reason, by = SYSTEM, note = "" }: { reason: CaseReason; by?: Actor; note?: string },
  ): Promise<number> => {
    const threadId = world.threads.get(key)!.id;
    const opened = await after(key, hours, (now) =>
      db.transaction((tx) => openCase(tx as Db, by, { threadId, reason, note: typeset(note), now })),
    );
    return opened.number;
  };

  const alarm = "notification-vol";
  let number = await open(alarm, 18, { reason: "asker", by: as("leila"), note: CASE_TEXTS.alarm.note });
  const ask = { number, body: typeset(CASE_TEXTS.alarm.ask), wait: true };
  const found = { number, body: typeset(CASE_TEXTS.alarm.found) };
  await after(alarm, 20, (now) => takeCase(db, tom, { number: ask.number, now }));
  await after(alarm, 20.2, (now) => writeToCustomer(db, tom, { ...ask, now }));
  await after(alarm, 22, (now) => addCaseNote(db, tom, { ...found, now }));

  const brake = "frein-arriere-mou";
  number = await open(brake, 0.7, { reason: "urgent" });
  const warning = { number, body: typeset(CASE_TEXTS.brake) };
  await after(brake, 1.2, (now) => takeCase(db, tom, { number: warning.number, now }));
  await after(brake, 1.6, (now) => answerInPublic(db, tom, { ...warning, now }));

  const bill = "facture-pro";
  number = await open(bill, 32, { reason: "unanswered" });
  const written = (words: string) => ({ number, body: typeset(words) });
  const { ask: question, answer, sent, summary } = CASE_TEXTS.bill;
  await after(bill, 33, (now) => takeCase(db, tom, { number, now }));
  await after(bill, 33.5, (now) => writeToCustomer(db, tom, { ...written(question), wait: true, now }));
  await after(bill, 36, (now) => writeToTeam(db, as("fatou"), { ...written(answer), now }));
  await after(bill, 50, (now) => writeToCustomer(db, tom, { ...written(sent), now }));
  await after(bill, 50.5, (now) => resolveCase(db, tom, { number, summary: typeset(summary), now }));

  await open("unpair-second-hand", 36, { reason: "unanswered" });
}
