import { settleRecord } from "#app/domain/recognition/settle-record.server.ts";
import { helpingActs, type Power } from "../../schema/recognition.ts";
import type { Db } from "../../types.ts";
import { HELPERS } from "./helping-deeds.ts";
import { daysBefore } from "./random.ts";
import { IDEAS, THREADS } from "./texts.ts";
import { personNamed, type World } from "./world.ts";

/** Days between two acts of the same helper. */
const EVERY_DAYS = 9;
/** The first of them was so long ago. */
const SINCE_DAYS = 150;

/** What helpers proposed in the months before, and how often they were right. */
export async function loadHelping(db: Db, world: World): Promise<void> {
  await db.transaction(async (transaction) => {
    const tx = transaction as Db;
    for (const { by, power, right, wrong, judge } of HELPERS) {
      const memberId = personNamed(world, by).id;
      const decidedById = personNamed(world, judge).id;
      const targets = targetsOf(world, power, by).slice(0, right + wrong);
      const rows = targets.map((target, nth) => {
        const createdAt = daysBefore(world.now, SINCE_DAYS - nth * EVERY_DAYS);
        const decidedAt = daysBefore(world.now, SINCE_DAYS - nth * EVERY_DAYS - 1);
        // The first ones go wrong: people learn.
        const verdict = nth >= wrong;
        return {
          ...target,
          id: world.random.id(createdAt),
          memberId,
          power,
          createdAt,
          decidedAt,
          decidedById,
          right: verdict,
        };
      });
      await tx.insert(helpingActs).values(rows);
      await settleRecord(tx, { memberId, power, now: rows.at(-1)!.decidedAt });
    }
  });
}

type Target = Pick<typeof helpingActs.$inferInsert, "targetKind" | "targetId" | "proposal">;

/** What an act of a kind is about: what others wrote. */
function targetsOf({ threads, ideas }: World, power: Power, helper: string): Target[] {
  if (power === "propose_articles") {
    const answers = THREADS.flatMap(({ key, answers = [] }) =>
      answers.flatMap(({ by }, nth) => (by === helper ? [] : [threads.get(key)!.answerIds[nth]!])),
    );
    return answers.map((targetId) => ({ targetKind: "post", targetId, proposal: { note: "" } }));
  }
  return IDEAS.filter(({ by }) => by !== helper).map(({ key, tags }) => ({
    targetKind: "idea",
    targetId: ideas.get(key)!.id,
    proposal: { tags, before: tags.slice(1), note: "" },
  }));
}
