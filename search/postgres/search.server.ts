import { MAX_COUNTED, noFacets, type SearchAnswer, type SearchQuery } from "../engine.ts";
import { excerptOf, highlight } from "../highlight.ts";
import { HOT_DOCUMENTS } from "../prior.ts";
import type { Run } from "../run.ts";
import { type Counted, countFound, countMatches } from "./count.server.ts";
import { type Found, find, paceOf, type Way } from "./find.server.ts";
import { anyFormOf, isPossible, tellingOf } from "./score.ts";
import { allOf, eitherOf } from "./tsquery.ts";
import { type Term, type Understood, understand } from "./understand.server.ts";

/** Documents expected to match from which on they are looked for among the hot ones first. */
const FREQUENT = 5000;
/** By how much more than is counted the hot documents must promise, so that nothing else need be counted. */
const SURELY_MORE = 2;
/** Results below which documents without some of the words are shown too. */
const FEW = { submitted: 5, typing: 3 };
/** Documents up to which each with any of the words is looked at, and no choice of words has to be made. */
const FEW_DOCUMENTS = 300;
/** Rarest words that decide, when a document need not have all. */
const DECISIVE = 6;
/** Sets of them that are looked for. */
const MOST_WAYS = { submitted: 5, typing: 3 };
/** Share of what the query tells that a document must have when it need not have all of it. */
const COVERING = 0.5;
/** The same when hardly anything has that much: who asks in whole sentences uses words that no answer has. */
const COVERING_AT_LEAST = 0.3;

const NOTHING: SearchAnswer = { engine: "postgres", hits: [], total: 0, facets: null, corrected: null };

/** Words that a document must have. */
const requiredTerms = ({ terms }: Understood) => {
  const required = terms.filter((term) => !term.optional);
  return required.length > 0 ? required : terms;
};

/** Documents that have all of these, as if one word said nothing about another. */
const expected = (terms: readonly Pick<Term, "documents">[], documents: number) =>
  terms.reduce((product, term) => product * Math.min(1, term.documents / documents), documents);

/**
 * The fewest words that tell enough: each set a way of its own, because an index mixes them badly. Sets that meet in few
 * documents come first; those that meet in many are looked for among the hot ones.
 */
function someOf(understood: Understood, most: number, covering: number): Way[] {
  const { terms, documents, hotFrom } = understood;
  const total = terms.reduce((sum, term) => sum + tellingOf(term, documents), 0);
  const decisive = requiredTerms(understood)
    .filter(isPossible)
    .slice(0, DECISIVE)
    .map((term) => ({
      form: anyFormOf(term, true),
      telling: tellingOf(term, documents) / total,
      documents: term.documents + term.variantDocuments,
    }));
  if (decisive.reduce((sum, one) => sum + one.documents, 0) <= FEW_DOCUMENTS) {
    return decisive.length > 0 ? [{ words: eitherOf(decisive.map(({ form }) => form)), hot: false }] : [];
  }
  const tells = (set: typeof decisive) =>
    set.length > 0 && set.reduce((sum, { telling }) => sum + telling, 0) >= covering;
  const sets = subsets(decisive).filter(
    (set) => tells(set) && !set.some((one) => tells(set.filter((other) => other !== one))),
  );
  return sets
    .map((set) => ({
      words: allOf(set.map(({ form }) => form)),
      meeting: expected(set, documents),
    }))
    .sort((one, other) => one.meeting - other.meeting)
    .slice(0, most)
    .map(({ words, meeting }) => ({ words, hot: hotFrom !== null && meeting >= FREQUENT }));
}

/** Every choice of some of a few. */
const subsets = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: 2 ** list.length }, (_, bits) => list.filter((_one, at) => bits & (1 << at)));

type Matches = Pick<Found, "rows"> & Counted;

/** Documents with every required word. */
async function findAll(run: Run, query: SearchQuery, understood: Understood): Promise<Matches> {
  const required = requiredTerms(understood);
  if (!required.every((term) => term.documents > 0 || term.loose !== null))
    return { rows: [], total: 0, facets: null };
  const words = allOf(required.map((term) => anyFormOf(term, false)));
  const look = async (hot: boolean): Promise<Matches> => {
    const way = { words, hot };
    const [found, counted] = await Promise.all([
      find(run, { query, understood }, [way]),
      query.asYouType ? null : countMatches(run, { query, understood }, way),
    ]);
    return {
      rows: found.rows,
      total: Math.max(found.total, counted?.total ?? 0),
      facets: counted?.facets ?? null,
    };
  };
  const { documents, hotFrom } = understood;
  // While somebody types a few good ones will do; otherwise it is told how many there are.
  const frequent = query.asYouType
    ? Math.min(...required.map((term) => term.documents))
    : expected(required, documents);
  if (hotFrom !== null && frequent >= FREQUENT) {
    const hot = await look(true);
    const enough = query.asYouType ? query.limit / 2 : (query.offset ?? 0) + query.limit;
    const surely = hot.total * (documents / HOT_DOCUMENTS) >= SURELY_MORE * MAX_COUNTED;
    if (hot.total >= enough && (query.asYouType || surely))
      return { ...hot, total: surely ? MAX_COUNTED : hot.total };
  }
  return look(false);
}

/** Documents with some of the words, when few or none have all: most of what the query tells. */
async function findSome(
  run: Run,
  query: SearchQuery,
  understood: Understood,
  covering: number,
): Promise<Matches> {
  const ways = someOf(understood, MOST_WAYS[paceOf(query)], covering);
  if (ways.length === 0) return { rows: [], total: 0, facets: null };
  const { rows, total, facets } = await find(run, { query, understood }, ways, { covering });
  return { rows, total, facets: query.facets ? countFound({ facets }) : null };
}

/** Answers a query from Postgres. */
export async function searchPostgres(run: Run, query: SearchQuery): Promise<SearchAnswer> {
  if (query.kinds?.length === 0 || query.audiences.length === 0) return NOTHING;
  const understood = await understand(run, query);
  if (!understood) return NOTHING;
  let found = await findAll(run, query, understood);
  const required = requiredTerms(understood);
  const more = required.length > 1 || required.some((term) => term.variants);
  const few = Math.min(FEW[paceOf(query)], query.limit);
  if (found.total < few && more) {
    const some = await findSome(run, query, understood, COVERING);
    if (some.total > found.total) found = some;
    // While somebody types the next word says more; who has said everything is shown what comes near.
    if (found.total < (query.asYouType ? 1 : few)) {
      const near = await findSome(run, query, understood, COVERING_AT_LEAST);
      if (near.total > found.total) found = near;
    }
  }
  const { isHit, corrected } = understood;
  return {
    engine: "postgres",
    hits: found.rows.map(({ title, text, ...hit }) => ({
      ...hit,
      title: highlight(title, isHit),
      excerpt: excerptOf(text, isHit),
    })),
    total: Math.min(found.total, MAX_COUNTED),
    facets: query.facets ? (found.facets ?? noFacets()) : null,
    corrected: found.total > 0 ? corrected : null,
  };
}
