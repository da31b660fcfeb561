import { Invalid } from "#app/domain/core/errors.ts";
import type { Run } from "#search/run.ts";
import type { Facts } from "./facts.ts";
import type { Writing } from "./gather-facts.server.ts";
import { limitOf } from "./limits.ts";
import type { Screening } from "./read-screening.server.ts";
import { TRUST } from "./trust.ts";
import type { Standing } from "./trust-of.server.ts";

type Asked = {
  settings: Screening;
  standing: Standing;
  facts: Facts;
  writing: Writing;
  /** Where the refusal is said. */
  field: string;
  under: { id: string; authorId: string } | undefined;
};

/** What nobody may send, and what newcomers may not send yet; throws `Invalid` at the field, nothing typed is lost. */
export async function assertFits(run: Run, asked: Asked): Promise<void> {
  const { settings, standing, facts, writing, field, under } = asked;
  const limit = (name: Parameters<typeof limitOf>[1]) => limitOf(settings.limits, name);
  const refuse = (code: string) => {
    throw new Invalid({ [field]: code });
  };
  if (
    !writing.edit &&
    facts.text.words.length > 0 &&
    (await saidJustNow(run, writing, limit("identicalMinutes")))
  )
    refuse("identical");
  if (standing.trust > TRUST.new) return;
  const { text } = writing;
  if (text.links.filter((site) => facts.strange.includes(site)).length > limit("newLinks"))
    refuse("new_links");
  if (text.mentions > limit("newMentions")) refuse("new_mentions");
  if (text.images > limit("newImages")) refuse("new_images");
  if (text.attachments > limit("newAttachments")) refuse("new_attachments");
  const most = limit("newRepliesPerTopic");
  if (!writing.edit && under && under.authorId !== writing.memberId && Number.isFinite(most)) {
    if ((await repliesUnder(run, under.id, writing.memberId, writing.now)) >= most)
      refuse("new_replies_per_topic");
  }
}

/** The same text by the same person, a moment ago: a button pressed twice, or a machine. */
async function saidJustNow(run: Run, { memberId, text, targetKind, now }: Writing, minutes: number) {
  if (!Number.isFinite(minutes)) return false;
  const rows = await run(
    `select 1 from written_prints where member_id = $1::uuid and target_kind = $2 and print = $3
      and created_at > $4::text::timestamptz - make_interval(mins => $5::int) limit 1`,
    [memberId, targetKind, text.print, now.toISOString(), minutes],
  );
  return rows.length > 0;
}

/** How often somebody has written under one idea or thread since the last word of anybody else. */
async function repliesUnder(run: Run, id: string, memberId: string, now: Date): Promise<number> {
  const texts = (table: string, column: string, who: string) =>
    `select created_at from ${table} where ${column} = $1::uuid and author_id ${who} $2::uuid
      and deleted_at is null and created_at < $3::text::timestamptz`;
  const all = (who: string) =>
    [
      texts("idea_comments", "idea_id", who),
      texts("posts", "thread_id", who),
      texts("thread_comments", "thread_id", who),
    ]
      .map((select) => (who === "=" ? select : `${select} and visibility = 'public'`))
      .join(" union all ");
  const [row] = await run<{ count: number }>(
    `select count(*)::int as count from (${all("=")}) own
      where own.created_at > coalesce((select max(created_at) from (${all("<>")}) others), '-infinity')`,
    [id, memberId, now.toISOString()],
  );
  return row!.count;
}
