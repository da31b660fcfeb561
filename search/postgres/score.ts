import { allOf, eitherOf } from "./tsquery.ts";
import type { Term } from "./understand.server.ts";

/** What an occurrence is worth: nothing, in the text, in the tags, in the title. */
const PLACES = "'{0.1,0.22,0.5,1}'::float4[]";
/** Of a word that is another one with a similar meaning, an unfinished one completed, or a spelling guessed. */
const LOOSE = 0.75;
/** Of a word that some language leaves out. */
const OPTIONAL = 0.3;
/** A title with all the words, and one that says nothing else. */
const IN_TITLE = 0.35;
const TITLE_ONLY = 0.25;
/** Words that stand together. */
const TOGETHER = 0.3;
/** The reader's own language, as a factor; documents without one are in everybody's. */
const OWN_LANGUAGE = 1.2;
/** How much votes and solutions count beside the words. */
const PRIOR = 0.12;

const lexemesIn = (query: string) => (query.match(/'/g)?.length ?? 2) / 2;

/** Whether any document can have it. */
export const isPossible = (term: Term) => term.documents > 0 || term.loose !== null || term.variants !== null;

/** Rarer words tell more; what nobody ever wrote tells nothing. */
export const tellingOf = (term: Term, documents: number) =>
  isPossible(term) ? Math.log(1 + documents / (1 + term.documents)) * (term.optional ? OPTIONAL : 1) : 0;

/** Everything a term may be, as one tsquery. */
export const anyFormOf = (term: Term, withVariants: boolean) =>
  eitherOf([term.exact, term.loose, withVariants ? term.variants : null].filter((form) => form !== null));

/**
 * SQL for what a row `d` scores, and how much of what the query tells it has (0 to 1). `add` passes a parameter and
 * returns its place.
 */
export function scoreSql(
  {
    terms,
    documents,
    language,
    variants,
  }: { terms: Term[]; documents: number; language: string; variants: boolean },
  add: (value: string | number) => string,
) {
  const telling = terms.map((term) => tellingOf(term, documents));
  const total = telling.reduce((sum, one) => sum + one, 0) || 1;
  const query = (text: string) => `${add(text)}::tsquery`;
  const parts = terms.map((term, at) => {
    const weight = `${add(telling[at]! / total)}::float8`;
    const any = query(anyFormOf(term, variants));
    // ts_rank divides by the number of lexemes asked for, though a document has one of them.
    const rank = (form: string, share: number) =>
      `ts_rank(${PLACES}, d.search, ${query(form)}) * ${share * lexemesIn(form)}`;
    const ranks = [rank(term.exact, 1)];
    if (term.loose) ranks.push(rank(term.loose, LOOSE));
    if (variants && term.variants) ranks.push(rank(term.variants, LOOSE));
    return {
      words: `${weight} * least(1, ${ranks.length > 1 ? `greatest(${ranks.join(", ")})` : ranks[0]})`,
      covered: `${weight} * (d.search @@ ${any} or d.title_search @@ ${any})::int`,
      titled: `${weight} * (d.title_search @@ ${any})::int`,
    };
  });
  const sum = (name: "words" | "covered" | "titled") => parts.map((part) => part[name]).join(" + ");
  const together =
    terms.length > 1
      ? `ts_rank_cd(${PLACES}, d.search, ${query(allOf(terms.map(({ exact }) => exact)))}, 32)`
      : "0";
  const score = `(s.words + ${IN_TITLE} * s.titled
      + ${TITLE_ONLY} * s.titled * least(1, ${terms.length}::float8 / (1 + length(d.title) - length(replace(d.title, ' ', ''))))
      + ${TOGETHER} * ${together})
    * case when d.language in (${add(language)}::text, '') then ${OWN_LANGUAGE} else 1 end * (1 + ${PRIOR} * d.prior)`;
  return {
    score,
    lateral: `cross join lateral (select ${sum("words")} as words, ${sum("titled")} as titled) s`,
    covered: sum("covered"),
  };
}
