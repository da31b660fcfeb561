import { TooMany } from "#app/domain/core/errors.ts";
import type { Run } from "#search/run.ts";
import type { Writing } from "./gather-facts.server.ts";
import { type LimitName, limitOf } from "./limits.ts";
import type { Screening } from "./read-screening.server.ts";
import { TRUST } from "./trust.ts";
import type { Standing } from "./trust-of.server.ts";

const DAY_SECONDS = 86_400;
const TEN_MINUTES = 600;

const TOPICS = ["idea", "thread"];
const POSTS = ["comment", "post", "remark"];

type Lately = { last: number | null; shortly: number; today: number; oldest: number | null };

/**
 * How fast one person may write; throws `TooMany`. What they wrote is counted from the prints of their texts, in the
 * transaction that adds the next one, so that nothing refused counts and nothing sent at once slips through.
 */
export async function assertPace(
  run: Run,
  { limits }: Pick<Screening, "limits">,
  { trust, ageMs }: Standing,
  { memberId, targetKind, edit, now }: Writing,
): Promise<void> {
  const topic = TOPICS.includes(targetKind);
  if (edit || (!topic && !POSTS.includes(targetKind))) return;
  const limit = (name: LimitName) => limitOf(limits, name);
  const isNew = trust <= TRUST.new;
  // No limit of seconds is none at all.
  const seconds = (name: LimitName) => (Number.isFinite(limit(name)) ? limit(name) : 0);
  const gap = Math.max(
    seconds(topic ? "secondsBetweenTopics" : "secondsBetweenPosts"),
    isNew ? seconds(topic ? "newSecondsBetweenTopics" : "newSecondsBetweenPosts") : 0,
  );

  const kinds = (topic ? TOPICS : POSTS).map((kind) => `'${kind}'`).join(",");
  const ago = "extract(epoch from $2::text::timestamptz - created_at)::float8";
  const [lately] = await run<Lately>(
    `select min(${ago}) as last, max(${ago}) as oldest, count(*)::int as today,
        count(*) filter (where ${ago} < ${TEN_MINUTES})::int as shortly
      from written_prints where member_id = $1::uuid and target_kind in (${kinds})
        and created_at > $2::text::timestamptz - interval '1 day' and created_at <= $2::text::timestamptz`,
    [memberId, now.toISOString()],
  );
  const { last, shortly, today, oldest } = lately!;
  if (last !== null && last < gap) throw new TooMany("too_soon", Math.ceil(gap - last));
  const untilTomorrow = Math.ceil(DAY_SECONDS - (oldest ?? 0));
  if (topic && today >= limit("topicsPerDay")) throw new TooMany("too_many_topics", untilTomorrow);
  if (!topic && shortly >= limit("postsPerTenMinutes")) throw new TooMany("too_many", TEN_MINUTES);
  if (!isNew || ageMs >= DAY_SECONDS * 1000) return;
  const firstDay = limit(topic ? "newTopicsFirstDay" : "newRepliesFirstDay");
  if (today >= firstDay)
    throw new TooMany(
      topic ? "first_day_topics" : "first_day_replies",
      Math.ceil(DAY_SECONDS - ageMs / 1000),
    );
}
