import type { RuleConfigs } from "#app/domain/screening/rule-config.ts";
import type { RuleView } from "#app/domain/screening/rule-queries.server.ts";
import { formatDecimal } from "#app/i18n/format.ts";
import type { Locale, Translate } from "#app/i18n/index.ts";
import type { ruleSentenceMessages } from "#app/i18n/messages/screening-sentences.ts";

type Words = Translate<keyof (typeof ruleSentenceMessages)["en"] & string>;
type Says = { [K in keyof RuleConfigs]: (t: Words, config: RuleConfigs[K], locale: Locale) => string };

/** Entries of a list that fit in a sentence. */
const NAMED = 4;

function some(t: Words, list: readonly string[]): string {
  const rest = list.length - NAMED;
  return [...list.slice(0, NAMED), ...(rest > 0 ? [t("more", { count: rest })] : [])].join(", ");
}

const SAYS: Says = {
  first_posts: (t, { posts, withLink, whileWaiting }) => {
    if (whileWaiting > 0) return t("says_first_posts_waiting", { count: whileWaiting });
    return t(withLink ? "says_first_posts_link" : "says_first_posts", { count: posts });
  },
  links: (t, { max, hosts, unknown }) => {
    const parts = [
      ...(unknown ? [t("says_links_unknown")] : []),
      ...(max === null ? [] : [t("says_links_max", { count: max })]),
      ...(hosts.length > 0 ? [t("says_links_hosts", { hosts: some(t, hosts) })] : []),
    ];
    return parts.reduce((one, other) => t("and", { one, other: other[0]!.toLowerCase() + other.slice(1) }));
  },
  words: (t, { words, exact }) =>
    words.length === 0
      ? t("says_words_none")
      : t(exact ? "says_words_exact" : "says_words", { count: words.length, words: some(t, words) }),
  duplicate: (t, { days, similarity }) => t("says_duplicate", { count: days, similarity }),
  fast_typing: (t, { minMs }, locale) =>
    t("says_fast_typing", { seconds: formatDecimal(minMs / 1000, locale) }),
  burst: (t, { accounts, minutes, withLink }) =>
    t(withLink ? "says_burst_link" : "says_burst", { accounts, minutes }),
  same_host: (t, { posts, days }) => t("says_same_host", { count: days, posts }),
};

/** What a rule catches, as a sentence in the reader's language. */
export function ruleSays(
  t: Words,
  { kind, config, language }: Pick<RuleView, "kind" | "config" | "language">,
  locale: Locale,
): string {
  const says = (SAYS[kind] as (t: Words, config: unknown, locale: Locale) => string)(t, config, locale);
  return language ? `${says} (${t(`in_${language}`)})` : says;
}

/** Who is meant by a rule, in `t("who_…")` and `t("whoShort_…")`. */
export const whoOf = (belowTrust: number | null) =>
  belowTrust === null ? "all" : (belowTrust as 1 | 2 | 3 | 4);
