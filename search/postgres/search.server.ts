import { MAX_COUNTED, noFacets, type SearchAnswer, type SearchQuery } from "../engine.ts";
import { excerptOf, highlight } from "../highlight.ts";
import type { Run } from "../run.ts";
import { type Counted, countFound, countMatches } from "./count.server.ts";
import { type Found, find } from "./find.server.ts";
import { anyFormOf } from "./score.ts";
import { allOf, eitherOf } from "./tsquery.ts";
import { type Term, type Understood, understand } from "./understand.server.ts";

/** Documents with a word from which on it is looked for among the hot ones first. */
const FREQUENT = 5000;
/** Hot documents found that are enough to choose from. */
const ENOUGH_HOT = 40;
/** Results below which documents without some of the words are shown too. */
const FEW = 5;
/** Rarest words of which a document must have two, when it need not have all. */
const DECISIVE = 4;
/** A word this rare is enough alone. */
const RARE = 2000;
/** Share of what the query tells that a document must have when it need not have all of it. */
const COVERING = 0.5;

const NOTHING: SearchAnswer = { engine: "postgres", hits: [], total: 0, facets: null, corrected: null };

/** Words that a document must have. */
const requiredTerms = ({ terms }: Understood) => {
  const required = terms.filter((term) => !term.optional);
  return required.length > 0 ? required : terms;
};

const possible = (term: Term) => term.documents > 0 || term.loose !== null;

/** Two of the decisive words, or one that is rare. */
function someOf(terms: Term[]): string {
  const decisive = terms.filter((term) => possible(term) || term.variants).slice(0, DECISIVE);
  const forms = decisive.map((term) => anyFormOf(term, true));
  const pairs = forms.flatMap((one, at) => forms.slice(at + 1).map((other) => allOf([one, other])));
  const alone = decisive.filter((term) => term.documents <= RARE || decisive.length === 1);
  return eitherOf([...pairs, ...alone.map((term) => anyFormOf(term, true))]);
}

type Matches = Pick<Found, "rows"> & Counted;

/** Documents with every required word. */
async function findAll(run: Run, query: SearchQuery, understood: Understood): Promise<Matches> {
  const required = requiredTerms(understood);
  if (!required.every(possible)) return { rows: [], total: 0, facets: null };
  const wanted = {
    query,
    understood,
    words: allOf(required.map((term) => anyFormOf(term, false))),
    hot: false,
  };
  const rarest = Math.min(...required.map((term) => term.documents));
  const hot = understood.hotFrom !== null && rarest >= FREQUENT;
  const [found, counted] = await Promise.all([
    find(run, { ...wanted, hot }),
    query.asYouType ? null : countMatches(run, wanted),
  ]);
  const enough = Math.max(ENOUGH_HOT, (query.offset ?? 0) + query.limit);
  const { rows, total } = hot && found.total < enough ? await find(run, wanted) : found;
  return { rows, total: Math.max(total, counted?.total ?? 0), facets: counted?.facets ?? null };
}

/** Documents with some of the words, when few or none have all: most of what the query tells. */
async function findSome(run: Run, query: SearchQuery, understood: Understood): Promise<Matches> {
  const wanted = { query, understood, words: someOf(requiredTerms(understood)), hot: false };
  const { rows, total, facets } = await find(run, wanted, { covering: COVERING });
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
  if (found.total < Math.min(FEW, query.limit) && more) {
    const some = await findSome(run, query, understood);
    if (some.total > found.total) found = some;
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
