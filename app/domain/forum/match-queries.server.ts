import type { Actor } from "#app/domain/core/actor.ts";
import { suggest } from "#app/domain/search/suggest.server.ts";
import type { Suggestion } from "#app/domain/search/suggestion.ts";
import type { Locale } from "#app/i18n/index.ts";
import { excerpt } from "#app/markdown/render.server.ts";
import type { Sql } from "#db/types.ts";
import type { SearchEngine } from "#search/engine.ts";
import type { Found, Match } from "./match.ts";
import { readsLikeWish } from "./wish-signs.ts";

/** More would be a list to read, not an answer to see. */
const SHOWN = { article: 3, thread: 4, idea: 2 } as const;
const KINDS = ["article", "thread", "idea"] as const;
/** An article is found in each of its languages, and shown in the one that fits best. */
const LANGUAGES = 2;
/** Letters below which a text says nothing yet. */
const MIN_LETTERS = 3;
/** How much of the text itself is looked for, when its title finds nothing. */
const BODY_WORDS = 12;
/** Characters of an extract: a few lines. */
const EXTRACT = 320;

type FindMatches = {
  title: string;
  /** As much of the text as there is. */
  body: string;
  locale: Locale;
  /** The last word may be unfinished. */
  asYouType: boolean;
};

const isTarget = (kind: Suggestion["kind"]): kind is Match["kind"] => KINDS.some((one) => one === kind);

const eachOnce = (found: readonly Suggestion[]) =>
  found.filter(({ id }, nth) => found.findIndex((other) => other.id === id) === nth);

/** Articles, questions and ideas that a text may be about, solved questions before open ones. */
export async function findMatches(
  sql: Sql,
  engine: SearchEngine,
  actor: Actor,
  { title, body, locale, asYouType }: FindMatches,
): Promise<Found> {
  const look = async (q: string): Promise<Suggestion[]> => {
    if (q.length < MIN_LETTERS) return [];
    const found = await Promise.all(
      KINDS.map((kind) =>
        suggest(sql, engine, actor, { q, kinds: [kind], locale, limit: SHOWN[kind] * LANGUAGES, asYouType }),
      ),
    );
    return KINDS.flatMap((kind, nth) => eachOnce(found[nth]!).slice(0, SHOWN[kind]));
  };
  const beginning = body.split(/\s+/).filter(Boolean).slice(0, BODY_WORDS).join(" ");
  const byTitle = await look(title.trim());
  const found = byTitle.length > 0 ? byTitle : await look(beginning);
  return {
    matches: await withExtracts(sql, found, locale),
    wish: readsLikeWish(`${title}\n${body}`),
  };
}

/** What is read in place: the accepted answer, an article's summary where its text says nothing of the words. */
async function withExtracts(sql: Sql, found: readonly Suggestion[], locale: Locale): Promise<Match[]> {
  const ids = (kind: Match["kind"]) => found.filter((one) => one.kind === kind).map((one) => one.id);
  const rows =
    found.length === 0
      ? []
      : await sql<{ id: string; words: string }[]>`
          select t.id, left(p.source, 4000) as words from threads t join posts p on p.id = t.accepted_post_id
          where t.id = any(${ids("thread")}::uuid[]) and p.visibility = 'public' and p.deleted_at is null
          union all
          (select distinct on (article_id) article_id, summary from article_translations
          where article_id = any(${ids("article")}::uuid[]) and summary <> ''
          order by article_id, (language = ${locale}) desc, language)`;
  const words = new Map(rows.map((row) => [row.id, excerpt(row.words, EXTRACT)]));
  const matches = found.flatMap(({ kind, id, href, title, excerpt: fitting, state, stateName, good }) => {
    if (!isTarget(kind)) return [];
    const told = words.get(id);
    const plain = told ? [{ text: told, hit: false }] : fitting;
    const extract = kind === "article" && fitting.length > 0 ? fitting : plain;
    return [{ kind, id, href, title, extract, state, stateName, good }];
  });
  const order = (match: Match) =>
    KINDS.indexOf(match.kind) * 2 + (match.kind === "thread" && !match.good ? 1 : 0);
  return matches.sort((left, right) => order(left) - order(right));
}
