import type { SourceView } from "#app/domain/moderation/review-views.ts";

/** Rules whose detail is something in the text: a word, a site. Others say how many, or how fast. */
const IN_TEXT = ["words", "links", "same_host", "first_posts"];

const isInText = ({ source, reason, detail }: SourceView) =>
  source === "rule" && IN_TEXT.includes(reason) && !/^\d*$/.test(detail);

/** What rules caught in a text, to be marked there. */
export const caughtIn = (sources: readonly SourceView[]): string[] =>
  sources.filter(isInText).map((source) => source.detail);
