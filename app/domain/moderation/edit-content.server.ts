import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { BIO_MAX, DISPLAY_NAME_MAX } from "#app/domain/accounts/limits.ts";
import { setProfile } from "#app/domain/accounts/set-profile.server.ts";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { typedText, typedTitle } from "#app/domain/core/typed-text.ts";
import { editPost } from "#app/domain/forum/edit-post.server.ts";
import { editRemark } from "#app/domain/forum/edit-remark.server.ts";
import { editThread } from "#app/domain/forum/edit-thread.server.ts";
import { POST_MAX, REMARK_MAX, THREAD_BODY_MAX, THREAD_TITLE_MAX } from "#app/domain/forum/limits.ts";
import { editComment } from "#app/domain/ideas/edit-comment.server.ts";
import { editIdea } from "#app/domain/ideas/edit-idea.server.ts";
import { BODY_MAX, COMMENT_MAX, TITLE_MAX } from "#app/domain/ideas/limits.ts";
import type { IdeaText } from "#app/domain/ideas/schema.ts";
import { categories } from "#db/schema/community.ts";
import { threads } from "#db/schema/forum.ts";
import { ideas } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import type { ReviewKind } from "./acts.ts";
import { asKeeper } from "./as-keeper.ts";
import type { Before } from "./before.ts";
import type { TargetFacts } from "./target-facts.server.ts";

type EditContent = {
  kind: ReviewKind;
  facts: TargetFacts;
  title?: string | undefined;
  body?: string | undefined;
  /** Slug of another category, for what moves. */
  category?: string;
  now: Date;
};

/** What a moderator may make of each, in characters. */
const MAX: Partial<Record<ReviewKind, { title?: number; body: number }>> = {
  idea: { title: TITLE_MAX, body: BODY_MAX },
  comment: { body: COMMENT_MAX },
  thread: { title: THREAD_TITLE_MAX, body: THREAD_BODY_MAX },
  post: { body: POST_MAX },
  remark: { body: REMARK_MAX },
};

/**
 * Changes the words of what somebody else wrote, or where it stands. What is not given stays. What it said before is a
 * revision of its history.
 */
export async function editContent(
  tx: Db,
  actor: MemberActor,
  { kind, facts, title, body, category, now }: EditContent,
): Promise<Before> {
  if (kind === "profile") return editProfile(tx, actor, facts.id, { title, body });
  const max = MAX[kind];
  if (!max) throw new Invalid({ act: "invalid" });
  const text = {
    title: max.title && title !== undefined ? checked("title", title, typedTitle(max.title)) : facts.title,
    body: body === undefined ? facts.source : checked("body", body, typedText(max.body)),
  };
  const keeper = asKeeper(actor);
  const number = facts.number!;
  switch (kind) {
    case "idea":
      await editIdea(tx, keeper, { ...(await ideaNow(tx, facts.id, category)), ...text, number });
      break;
    case "thread":
      await editThread(tx, keeper, { ...(await threadNow(tx, facts.id, category)), ...text, number, now });
      break;
    case "comment":
      await editComment(tx, keeper, { number, body: text.body });
      break;
    case "post":
      await editPost(tx, keeper, { number, body: text.body, now });
      break;
    default:
      await editRemark(tx, keeper, { number, body: text.body, now });
  }
  const reworded = text.body !== facts.source || (max.title && text.title !== facts.title);
  return reworded ? { revisionId: await newestRevision(tx, kind, facts.id) } : {};
}

function checked(field: string, value: string, schema: z.ZodType<string>): string {
  const result = schema.safeParse(value);
  if (!result.success) throw new Invalid({ [field]: result.error.issues[0]!.message });
  return result.data;
}

async function editProfile(
  tx: Db,
  actor: MemberActor,
  memberId: string,
  { title, body }: Pick<EditContent, "title" | "body">,
): Promise<Before> {
  const bio = (body ?? "").replace(/\r\n?/g, "\n").trim();
  if (bio.length > BIO_MAX) throw new Invalid({ body: "too_long" });
  const displayName = checked("title", title ?? "", typedTitle(DISPLAY_NAME_MAX));
  const before = await setProfile(tx, actor, { memberId, displayName, bio });
  return { profile: { displayName: before.displayName, bio: before.bio } };
}

async function ideaNow(tx: Db, id: string, category: string | undefined) {
  const [idea] = await tx
    .select({ tags: ideas.tags, language: ideas.language, category: categories.slug })
    .from(ideas)
    .innerJoin(categories, eq(categories.id, ideas.categoryId))
    .where(eq(ideas.id, id));
  const { tags, language, ...place } = idea!;
  return { tags, language: language as IdeaText["language"], category: category ?? place.category };
}

async function threadNow(tx: Db, id: string, category: string | undefined) {
  const [thread] = await tx
    .select({
      tags: threads.tags,
      language: threads.language,
      product: threads.product,
      version: threads.version,
      category: categories.slug,
    })
    .from(threads)
    .innerJoin(categories, eq(categories.id, threads.categoryId))
    .where(eq(threads.id, id));
  const { language, ...kept } = thread!;
  return { ...kept, language: language as IdeaText["language"], ...(category && { category }) };
}

/** The revision that this edit made: of the newest text before it. */
async function newestRevision(tx: Db, kind: ReviewKind, id: string): Promise<string> {
  const [row] = (await tx.execute(
    {
      idea: sql`select id from idea_revisions where idea_id = ${id} order by created_at desc, id desc limit 1`,
      comment: sql`select id from idea_comment_revisions where comment_id = ${id} order by created_at desc, id desc limit 1`,
      thread: sql`select id from forum_revisions where thread_id = ${id} and post_id is null and comment_id is null order by created_at desc, id desc limit 1`,
      post: sql`select id from forum_revisions where post_id = ${id} order by created_at desc, id desc limit 1`,
      remark: sql`select id from forum_revisions where comment_id = ${id} order by created_at desc, id desc limit 1`,
    }[kind as "idea"],
  )) as unknown as [{ id: string }];
  return row.id;
}
