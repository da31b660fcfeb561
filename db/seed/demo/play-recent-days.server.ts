import { changeConsent } from "#app/domain/accounts/change-consent.server.ts";
import { changeIdeaStatus } from "#app/domain/ideas/change-idea-status.server.ts";
import { commentOnIdea } from "#app/domain/ideas/comment-on-idea.server.ts";
import { extendIdea } from "#app/domain/ideas/extend-idea.server.ts";
import { mergeIdeas } from "#app/domain/ideas/merge-ideas.server.ts";
import { setFollow } from "#app/domain/ideas/set-follow.server.ts";
import { setVote } from "#app/domain/ideas/set-vote.server.ts";
import { submitIdea } from "#app/domain/ideas/submit-idea.server.ts";
import type { Db, Sql } from "../../types.ts";
import { actorOf } from "./actor-of.ts";
import { WITHDRAWS } from "./contacts.ts";
import { NEW_ANSWERS, NEW_COMMENTS, NEW_IDEAS } from "./recent-days.ts";
import { rewind } from "./rewind.server.ts";
import { drawPeople } from "./voters.ts";
import { personNamed, type World } from "./world.ts";

const HOUR_MS = 3_600_000;

/** The last two days by the commands that people use, so that events, notices, mails and CRM entries are real. */
export async function playRecentDays({ db, sql }: { db: Db; sql: Sql }, world: World): Promise<void> {
  const as = (username: string) => actorOf(world, username);
  const at = async <T>(hoursAgo: number, act: Promise<T>): Promise<T> => {
    const result = await act;
    await rewind(sql, new Date(world.now.getTime() - hoursAgo * HOUR_MS));
    return result;
  };
  const numberOf = async (key: string): Promise<number> => {
    const [idea] = await sql<
      { number: number }[]
    >`select number::int from ideas where id = ${world.ideas.get(key)!.id}`;
    return idea!.number;
  };
  const votes = async (hoursAgo: number, number: number, count: number, except: string) => {
    const voters = drawPeople(
      world.people.values(),
      count,
      world.random,
      new Set([personNamed(world, except).id]),
    );
    for (const { username } of voters) await setVote(sql, as(username), { number, value: 1 });
    await rewind(sql, new Date(world.now.getTime() - hoursAgo * HOUR_MS));
  };
  const onBehalfOf = "";
  const [usbC, belt, loaner, kilometres, brakeLight] = await Promise.all(
    ["usb-c", "belt", "loaner", "kilometres", "feu-frein"].map(numberOf),
  );

  await at(46, commentOnIdea(db, as("joost"), { number: usbC!, body: NEW_COMMENTS.usbPointsDown }));
  await at(45, setFollow(db, as("maya"), { number: belt!, on: true }));
  const question = await at(
    45,
    commentOnIdea(db, as("maya"), { number: belt!, body: NEW_COMMENTS.beltQuestion }),
  );
  const howFar = await at(43, submitIdea(db, as("liam"), { ...NEW_IDEAS.howFar, onBehalfOf }));
  await votes(42, howFar.number, 4, "liam");
  await at(40, changeConsent(db, as(WITHDRAWS), { purpose: "crm_matching", granted: false, locale: "en" }));
  const trailer = await at(31, submitIdea(db, as("chloe-g"), { ...NEW_IDEAS.trailer, onBehalfOf }));
  await at(30, mergeIdeas(db, as("claire"), { number: howFar.number, into: kilometres! }));
  await votes(28, trailer.number, 11, "chloe-g");
  await at(26, changeIdeaStatus(db, as("hugo"), { number: usbC!, to: "accepted", reason: NEW_ANSWERS.usbC }));
  await at(
    22,
    changeIdeaStatus(db, as("claire"), {
      number: brakeLight!,
      to: "implemented",
      reason: NEW_ANSWERS.brakeLight,
    }),
  );
  await at(
    20,
    commentOnIdea(db, as("katrin"), {
      number: belt!,
      parent: question.number,
      body: NEW_COMMENTS.beltAnswer,
    }),
  );
  const beeps = await at(15, submitIdea(db, as("aoife"), { ...NEW_IDEAS.beeps, onBehalfOf }));
  await at(9, commentOnIdea(db, as("rachel"), { number: loaner!, body: NEW_COMMENTS.loanerMention }));
  await votes(8, beeps.number, 9, "aoife");
  const [credited] = await sql<{ number: number }[]>`
    select number::int from idea_comments where author_id = ${personNamed(world, "priya").id}
      and idea_id = ${world.ideas.get("kilometres")!.id}`;
  await at(7, extendIdea(db, as("claire"), { number: credited!.number, on: true }));
  const largePrint = await at(5, submitIdea(db, as("tom"), { ...NEW_IDEAS.largePrint, onBehalfOf: "odile" }));
  await votes(4, largePrint.number, 3, "odile");
  const charge = await at(
    3,
    commentOnIdea(db, as("fatou"), { number: trailer.number, body: NEW_COMMENTS.trailerCharge }),
  );
  await at(
    2.4,
    commentOnIdea(db, as("chloe-g"), {
      number: trailer.number,
      parent: charge.number,
      body: NEW_COMMENTS.trailerAnswer,
    }),
  );
  await at(
    1.2,
    commentOnIdea(db, as("elise-f"), { number: beeps.number, body: NEW_COMMENTS.beepsNeighbour }),
  );
}
