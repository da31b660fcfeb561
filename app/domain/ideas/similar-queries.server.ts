import type { Status } from "#app/domain/community/queries.server.ts";
import { type Actor, actorId } from "#app/domain/core/actor.ts";
import type { Locale } from "#app/i18n/index.ts";
import type { Sql } from "#db/types.ts";
import { similarIdeas } from "#search/similar-ideas.server.ts";
import type { SimilarView } from "./similar-view.ts";

/** More would be a list to read, not a question to answer. */
const SHOWN = 5;

type FindSimilar = { title: string; language: string; statuses: readonly Status[]; locale: Locale };

/** Ideas that a new one with this title may repeat, as the form shows them. */
export async function findSimilar(
  sql: Sql,
  actor: Actor,
  { title, language, statuses, locale }: FindSimilar,
): Promise<SimilarView[]> {
  const found = await similarIdeas(sql, { title, language, limit: SHOWN, memberId: actorId(actor) });
  return found.map(({ statusId, ...idea }) => {
    const status = statuses.find((one) => one.id === statusId);
    const category = status?.category ?? "open";
    return {
      ...idea,
      status: { name: status?.name[locale] ?? statusId, category },
      open: category !== "closed",
    };
  });
}
