import { MAX_COUNTED, type SearchAnswer, type SearchFacets, type SearchQuery } from "../engine.ts";
import { excerptOf, highlight } from "../highlight.ts";
import type { Run } from "../run.ts";
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
const NO_FACETS: SearchFacets = { kind: {}, category: {}, state: {}, language: {} };

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

async function findAll(run: Run, query: SearchQuery, understood: Understood): Promise<Found> {
  const required = requiredTerms(understood);
  if (!required.every(possible)) return { rows: [], total: 0, facets: [] };
  const words = allOf(required.map((term) => anyFormOf(term, false)));
  const base = { query, understood, words, variants: false, covering: 0 };
  const rarest = Math.min(...required.map((term) => term.documents));
  if (understood.hotFrom !== null && rarest >= FREQUENT) {
    const hot = await find(run, { ...base, query: { ...query, facets: false }, hot: true });
    if (hot.total >= Math.max(ENOUGH_HOT, (query.offset ?? 0) + query.limit)) {
      if (query.asYouType) return hot;
      const whole = await find(run, { ...base, query: { ...query, limit: 0, offset: 0 }, hot: false });
      return { ...hot, total: Math.max(whole.total, hot.total), facets: whole.facets };
    }
  }
  return find(run, { ...base, hot: false });
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
    const some = await find(run, {
      query,
      understood,
      words: someOf(required),
      hot: false,
      variants: true,
      covering: COVERING,
    });
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
    facets: query.facets ? toFacets(found) : null,
    corrected: found.total > 0 ? corrected : null,
  };
}

function toFacets({ facets }: Found): SearchFacets {
  const counts = structuredClone(NO_FACETS);
  for (const { facet, value, count } of facets) if (value !== "") counts[facet][value] = count;
  return counts;
}
