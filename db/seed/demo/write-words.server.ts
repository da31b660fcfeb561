import type { MemberActor } from "#app/domain/core/actor.ts";
import { rateArticle } from "#app/domain/faq/rate-article.server.ts";
import { acceptPost } from "#app/domain/forum/accept-post.server.ts";
import { addPost } from "#app/domain/forum/add-post.server.ts";
import { postRemark } from "#app/domain/forum/post-remark.server.ts";
import { startThread } from "#app/domain/forum/start-thread.server.ts";
import { commentOnIdea } from "#app/domain/ideas/comment-on-idea.server.ts";
import { submitIdea } from "#app/domain/ideas/submit-idea.server.ts";
import { findVoteSignals } from "#app/domain/integrity/find-vote-signals.server.ts";
import { recordTraces } from "#app/domain/integrity/record-traces.server.ts";
import { suggestDuplicate } from "#app/domain/recognition/suggest-duplicate.server.ts";
import { suggestTags } from "#app/domain/recognition/suggest-tags.server.ts";
import { drainEvents } from "#app/jobs/event-log.server.ts";
import { integrityConsumer } from "#app/jobs/integrity-consumer.server.ts";
import type { ReviewKind } from "../../schema/moderation.ts";
import type { Db, Sql } from "../../types.ts";
import { actorOf } from "./actor-of.ts";
import { frenchTypography } from "./french-typography.ts";
import type { Words } from "./matter.ts";
import { praiseEachOther } from "./praise-each-other.server.ts";
import { rewind } from "./rewind.server.ts";
import { showPicture } from "./show-picture.server.ts";
import { ARTICLES } from "./texts.ts";
import type { World } from "./world.ts";

const HOUR_MS = 3_600_000;
/** Nobody's device is remembered by it: what it makes only has to be the same for both. */
const MADE_UP_KEY = Buffer.alloc(32, "demo");

export type Target = { kind: ReviewKind; id: string };

type Writing = { by: string; words: Words; now: Date };

/** Writes what somebody said by the application's own commands; returns what can be reported. */
export async function writeWords(
  { db, sql }: { db: Db; sql: Sql },
  world: World,
  { by, words, now }: Writing,
): Promise<Target> {
  const actor = actorOf(world, by);
  const typeset = (text: string) => (actor.locale === "fr" ? frenchTypography(text) : text);
  const idea = (key: string) => numberOf(sql, "ideas", world.ideas.get(key)!.id);
  const thread = (key: string) => numberOf(sql, "threads", world.threads.get(key)!.id);
  switch (words.kind) {
    case "comment": {
      const number = await idea(words.idea);
      const { id } = await commentOnIdea(db, actor, { number, body: typeset(words.text) });
      return { kind: "comment", id };
    }
    case "idea": {
      const { title, text, category } = words;
      const content = { title: typeset(title), body: typeset(text), category, language: actor.locale };
      const { id } = await submitIdea(db, actor, { ...content, tags: [], onBehalfOf: "" });
      return { kind: "idea", id };
    }
    case "thread":
      return startAndAnswer({ db, sql }, world, { by, words, now });
    case "post": {
      const number = await thread(words.thread);
      const { id } = await addPost(db, actor, { number, body: typeset(words.text), now });
      return { kind: "post", id };
    }
    case "remark": {
      const answerId = world.threads.get(words.thread)!.answerIds[words.answer]!;
      const [number, answer] = [await thread(words.thread), await numberOf(sql, "posts", answerId)];
      const { id } = await postRemark(db, actor, { number, answer, body: typeset(words.text), now });
      return { kind: "remark", id };
    }
    case "profile":
      return { kind: "profile", id: actor.id };
    case "picture":
      return showPicture(db, actor);
    case "feedback":
      return rate({ db, sql }, actor, { ...words, text: typeset(words.text) });
    case "duplicate": {
      const [number, of] = [await thread(words.thread), await thread(words.of)];
      const { actId } = await suggestDuplicate(db, actor, { number, of, note: typeset(words.note), now });
      return { kind: "helping_act", id: actId };
    }
    case "tags": {
      const [number, { tags, note }] = [await idea(words.idea), words];
      const { actId } = await suggestTags(db, actor, {
        kind: "idea",
        number,
        tags,
        note: typeset(note),
        now,
      });
      return { kind: "helping_act", id: actId };
    }
    case "ring":
      await praiseEachOther({ db, sql }, world, { ...words, now });
      return signalOf({ db, sql }, now);
    case "device":
      for (const { id: memberId } of words.people.map((one) => actorOf(world, one)))
        await recordTraces(db, {
          memberId,
          device: "media-library",
          address: "192.0.2.17",
          key: MADE_UP_KEY,
        });
      return signalOf({ db, sql }, now);
  }
}

async function startAndAnswer(
  { db, sql }: { db: Db; sql: Sql },
  world: World,
  { by, words, now }: Writing & { words: Words & { kind: "thread" } },
): Promise<Target> {
  const { discussion, title, text, category, product = null, version = null, tags, language } = words;
  const typeset = language === "fr" ? frenchTypography : (said: string) => said;
  const asker = actorOf(world, by);
  const started = await startThread(db, asker, {
    kind: discussion ? "discussion" : "question",
    title: typeset(title),
    body: typeset(text),
    category,
    product,
    version,
    tags: tags.split(", "),
    language,
    now,
  });
  await rewind(sql, now);
  for (const { by: who, hours, text: said, solves } of words.answers ?? []) {
    const at = new Date(now.getTime() + hours * HOUR_MS);
    const actor = actorOf(world, who);
    const body = actor.locale === "fr" ? frenchTypography(said) : said;
    const { number } = await addPost(db, actor, { number: started.number, body, now: at });
    await rewind(sql, at);
    const accepted = new Date(at.getTime() + HOUR_MS);
    if (solves) {
      await acceptPost(db, asker, { number, now: accepted });
      await rewind(sql, accepted);
    }
  }
  return { kind: "thread", id: started.id };
}

async function numberOf(sql: Sql, table: "ideas" | "threads" | "posts", id: string): Promise<number> {
  const [row] = await sql<{ number: number }[]>`select number::int from ${sql(table)} where id = ${id}`;
  return row!.number;
}

/** A reader whom an article did not help. */
async function rate(
  { db, sql }: { db: Db; sql: Sql },
  actor: MemberActor,
  { article, reason, text }: Extract<Words, { kind: "feedback" }>,
): Promise<Target> {
  const { language, text: written } = ARTICLES.find(({ key }) => key === article)!;
  const title = language === "fr" ? frenchTypography(written.title) : written.title;
  const [found] = await sql<{ id: string; number: number }[]>`
    select a.id, a.number::int from articles a join article_translations t on t.article_id = a.id
    where t.title = ${title}`;
  const visitor = `member:${actor.id}`;
  await rateArticle(db, actor, {
    number: found!.number,
    language: actor.locale,
    helpful: false,
    reason,
    words: text,
    visitor,
  });
  const [feedback] = await sql<{ id: string }[]>`
    select id from article_feedback where article_id = ${found!.id} and visitor = ${visitor}`;
  return { kind: "article_feedback", id: feedback!.id };
}

/** Looks at those who voted, or came from the same device, as the job does every few minutes. */
async function signalOf({ db, sql }: { db: Db; sql: Sql }, now: Date): Promise<Target> {
  await drainEvents({ db, sql }, [integrityConsumer]);
  await findVoteSignals(db, now);
  const [signal] = await sql<
    { id: string }[]
  >`select id from vote_signals where state = 'open' order by number desc`;
  return { kind: "votes", id: signal!.id };
}
