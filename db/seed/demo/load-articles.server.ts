import { slugify } from "#app/domain/core/slug.ts";
import { RENDERER_VERSION } from "#app/markdown/render.server.ts";
import { renderArticle } from "#app/markdown/render-article.server.ts";
import {
  articleCategories,
  articleFeedback,
  articleFlags,
  articleOrigins,
  articleRevisions,
  articles,
  articleTranslations,
} from "../../schema/faq.ts";
import { contentDays } from "../../schema/readership.ts";
import type { Db } from "../../types.ts";
import { ARTICLE_PLACES } from "./article-places.ts";
import type { DemoArticle, DemoArticleText } from "./content.ts";
import { frenchTypography } from "./french-typography.ts";
import { daysBefore } from "./random.ts";
import { ARTICLES, THREADS } from "./texts.ts";
import { personNamed, type World } from "./world.ts";

const DAY_MS = 86_400_000;
/** Days of which views are made up. */
const VIEWED_DAYS = 60;
const REASONS = ["unclear", "incomplete", "outdated", "other"] as const;

const isoDay = (date: Date) => date.toISOString().slice(0, 10);

const typesetIn = (language: "en" | "fr", text: DemoArticleText): DemoArticleText =>
  language === "en"
    ? text
    : {
        title: frenchTypography(text.title),
        summary: frenchTypography(text.summary),
        body: frenchTypography(text.body),
      };

/** The FAQ with its tree, its history, what readers thought of it, and how often it was read. After the threads. */
export async function loadArticles(tx: Db, world: World): Promise<void> {
  const placeIds = await loadPlaces(tx, world);
  for (const article of [...ARTICLES].sort((a, b) => b.daysAgo - a.daysAgo)) {
    await loadArticle(tx, world, article, placeIds.get(article.category)!);
  }
}

async function loadPlaces(tx: Db, world: World): Promise<Map<string, string>> {
  await tx.delete(articleCategories);
  const ids = new Map<string, string>();
  const createdAt = daysBefore(world.now, 291);
  type Place = typeof articleCategories.$inferInsert & { id: string };
  const add = async (place: Omit<Place, "id" | "createdAt">) => {
    const description = place.description && {
      ...place.description,
      fr: frenchTypography(place.description.fr),
    };
    const row = { ...place, description, id: world.random.id(createdAt), createdAt };
    ids.set(place.slug, row.id);
    await tx.insert(articleCategories).values(row);
    return row.id;
  };
  for (const [index, place] of ARTICLE_PLACES.entries()) {
    const { slug, name, description } = place;
    const parentId = await add({ slug, name, description, position: (index + 1) * 10 });
    for (const [nth, child] of ("children" in place ? place.children : []).entries()) {
      await add({ ...child, parentId, position: (nth + 1) * 10 });
    }
  }
  return ids;
}

async function loadArticle(tx: Db, world: World, content: DemoArticle, categoryId: string): Promise<void> {
  const { now, random } = world;
  const at = daysBefore(now, content.daysAgo);
  const id = random.id(at);
  const author = personNamed(world, content.by);
  const reviewer = personNamed(world, content.reviewedBy);
  const published = !content.unpublished;
  await tx.insert(articles).values({
    id,
    categoryId,
    sourceLanguage: content.language,
    authorId: author.id,
    ownerId: author.id,
    reviewBy: isoDay(new Date(now.getTime() + content.reviewInDays * DAY_MS)),
    lastCheckedAt: published ? at : null,
    lastCheckedById: published ? reviewer.id : null,
    majorChangeAt: published ? at : null,
    publishedAt: published ? at : null,
    createdAt: at,
  });
  const write = async (
    language: "en" | "fr",
    written: DemoArticleText,
    { version, day, by, more = {} }: { version: number; day: Date; by: string; more?: object },
  ) => {
    const text = typesetIn(language, written);
    const revisionId = random.id(day);
    // Nobody reviews what they wrote: who did not write this language does.
    const reviewedBy = personNamed(world, by === content.reviewedBy ? content.by : content.reviewedBy);
    await tx.insert(articleRevisions).values({
      id: revisionId,
      articleId: id,
      language,
      version,
      state: content.unpublished ?? "published",
      title: text.title,
      summary: text.summary,
      source: text.body,
      authorId: personNamed(world, by).id,
      submittedAt: content.unpublished === "draft" ? null : day,
      reviewedById: published ? reviewedBy.id : null,
      reviewedAt: published ? day : null,
      publishedAt: published ? day : null,
      createdAt: day,
      updatedAt: day,
      ...more,
    });
    return { revisionId, text };
  };
  const publish = async (
    language: "en" | "fr",
    { revisionId, text }: { revisionId: string; text: DemoArticleText },
    { day, translatesUpTo }: { day: Date; translatesUpTo: Date | null },
  ) => {
    await tx.insert(articleTranslations).values({
      articleId: id,
      language,
      slug: slugify(text.title),
      title: text.title,
      summary: text.summary,
      ...renderArticle(text.body),
      rendererVersion: RENDERER_VERSION,
      revisionId,
      translatesUpTo,
      firstPublishedAt: day,
      updatedAt: day,
    });
  };

  const { before, translation } = content;
  const earlier = daysBefore(now, content.daysAgo + 40);
  const first =
    before &&
    (await write(
      content.language,
      { ...content.text, body: before.body },
      { version: 1, day: earlier, by: content.by },
    ));
  const source = await write(content.language, content.text, {
    version: before ? 2 : 1,
    day: at,
    by: content.by,
    more: { comment: before?.comment ?? "" },
  });
  if (!published) return;
  await publish(content.language, source, { day: at, translatesUpTo: null });
  if (translation) {
    const language = content.language === "en" ? "fr" : "en";
    const day = daysBefore(now, translation.daysAgo);
    const basedOnId = translation.behind && first ? first.revisionId : source.revisionId;
    const written = await write(language, translation, {
      version: 1,
      day,
      by: translation.by,
      more: { basedOnId },
    });
    await publish(language, written, { day, translatesUpTo: translation.behind ? earlier : at });
  }
  await loadReaders(tx, world, content, { id, at });
}

/** What readers said, how many they were, and where it came from. */
async function loadReaders(
  tx: Db,
  world: World,
  content: DemoArticle,
  { id, at }: { id: string; at: Date },
): Promise<void> {
  const { now, random } = world;
  const age = now.getTime() - at.getTime();
  const votes = Array.from({ length: content.helpful + content.unhelpful }, (_, nth) => {
    const helpful = nth < content.helpful;
    const createdAt = new Date(at.getTime() + random.next() * age * 0.99);
    return {
      id: random.id(createdAt),
      articleId: id,
      language: random.next() < 0.7 ? ("fr" as const) : ("en" as const),
      visitor: `demo-${nth}`,
      helpful,
      reason: helpful ? null : REASONS[random.between(0, REASONS.length - 1)]!,
      createdAt,
    };
  });
  await tx.insert(articleFeedback).values(votes);
  const days = Math.min(VIEWED_DAYS, Math.floor(content.daysAgo));
  await tx.insert(contentDays).values(
    Array.from({ length: days }, (_, nth) => ({
      kind: "article" as const,
      targetId: id,
      day: isoDay(new Date(now.getTime() - nth * DAY_MS)),
      views: Math.max(1, Math.round(content.viewsPerDay * (0.6 + random.next() * 0.8))),
    })),
  );
  if (content.flag) {
    const { by, words, daysAgo } = content.flag;
    const flaggedAt = daysBefore(now, daysAgo);
    await tx.insert(articleFlags).values({
      id: random.id(flaggedAt),
      articleId: id,
      language: content.language,
      memberId: personNamed(world, by).id,
      words,
      createdAt: flaggedAt,
    });
  }
  if (!content.born) return;
  const thread = world.threads.get(content.born)!;
  const answers = THREADS.find(({ key }) => key === content.born)!.answers!;
  const nth = answers.findIndex(({ accepted }) => accepted);
  await tx.insert(articleOrigins).values({
    articleId: id,
    threadId: thread.id,
    postId: thread.answerIds[nth]!,
    creditedId: personNamed(world, answers[nth]!.by).id,
    linkedById: personNamed(world, content.by).id,
    createdAt: at,
  });
}
