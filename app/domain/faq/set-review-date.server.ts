import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import type { Db } from "#db/types.ts";
import { changeArticle } from "./change-article.server.ts";
import { dayIn } from "./review-day.ts";

type ReviewDate = {
  number: number;
  /** In so many months; null for never. */
  months: number | null;
  /** A day of one's own choice, as 2026-12-31; wins over the months. */
  date?: string;
  now?: Date;
};

/** Years ahead that a day may lie: more is a typing mistake. */
const YEARS_AHEAD_MAX = 5;

function dayOf({ months, date, now = new Date() }: ReviewDate): string | null {
  if (!date) return months === null ? null : dayIn(now, months);
  if (date < dayIn(now, 0)) throw new Invalid({ date: "date_in_the_past" });
  if (date > dayIn(now, 12 * YEARS_AHEAD_MAX)) throw new Invalid({ date: "date_too_far" });
  return date;
}

/** "Check again by": from that day on the article leads the editors' list. */
export async function setReviewDate(db: Db, actor: Actor, input: ReviewDate): Promise<void> {
  const reviewBy = dayOf(input);
  await changeArticle(db, actor, input.number, async () => ({ reviewBy }));
}

/** "I have looked: it is right." Readers see the day; the next check is set at once. */
export async function markChecked(db: Db, actor: Actor, input: ReviewDate): Promise<void> {
  const reviewBy = dayOf(input);
  await changeArticle(db, actor, input.number, async () => ({
    reviewBy,
    lastCheckedAt: input.now ?? new Date(),
    lastCheckedById: actorId(actor),
  }));
}
