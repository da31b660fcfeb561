import type { SQL } from "drizzle-orm";
import type { EventName } from "#app/domain/core/events.ts";

/** One field of events and whom they concern. */
export type News = {
  wants: readonly EventName[];
  /**
   * Selects from `ev` the events that may still be spoken of, as `id, name, payload, position, actor_id, occurred_at`
   * and `idea_id, comment_id, timeline_id, thread_id, post_id, thread_comment_id, article_id, case_id, act_id, honour, writer_id`: what
   * a notice points at, null where it has none. Who wrote it is not told of it.
   */
  facts: SQL;
  /** Selects from `facts` who may be told and why: `event_id, member_id, kind`. The strongest reason wins. */
  candidates: SQL;
};
