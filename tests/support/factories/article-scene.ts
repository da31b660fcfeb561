import type { MemberActor } from "#app/domain/core/actor.ts";
import { createArticle } from "#app/domain/faq/create-article.server.ts";
import { publishRevision } from "#app/domain/faq/publish-revision.server.ts";
import { saveRevision } from "#app/domain/faq/save-revision.server.ts";
import { submitRevision } from "#app/domain/faq/submit-revision.server.ts";
import { db } from "#tests/support/database.ts";
import { anArticleCategory } from "./article.ts";
import { aMember } from "./member.ts";

export const LAMP = {
  title: "Reset the lamp",
  summary: "How to begin anew.",
  source: "## When\n\nIt blinks red.\n\n## How\n\nHold the button.",
};

type Wanted = Partial<typeof LAMP> & {
  author?: MemberActor;
  category?: string;
  reviewMonths?: number;
  submit?: boolean;
};

/** A first draft made by the command, by an agent unless told. */
export async function aDraft({ author, category, ...wanted }: Wanted = {}) {
  const writer = author ?? (await aMember({ role: "agent" }));
  const categoryId = await anArticleCategory(category);
  const made = await createArticle(db, writer, { ...LAMP, categoryId, language: "en", ...wanted });
  return { ...made, author: writer, categoryId, language: "en" as const };
}

/** An article that went the whole way: written by one, published by another. */
export async function aPublishedArticle(wanted: Wanted = {}) {
  const draft = await aDraft({ ...wanted, submit: true });
  const reviewer = await aMember({ role: "moderator" });
  const { slug } = await publishRevision(db, reviewer, { number: draft.number, language: "en" });
  return { ...draft, slug, reviewer };
}

/** Another version of a published article, by somebody who may: submitted and published. */
export async function aNewVersion(
  article: { number: number; author: MemberActor; reviewer: MemberActor },
  change: Partial<Parameters<typeof saveRevision>[2]> = {},
) {
  const at = { number: article.number, language: change.language ?? ("en" as const) };
  await saveRevision(db, article.author, { ...LAMP, ...change, ...at });
  await submitRevision(db, article.author, at);
  return publishRevision(db, article.reviewer, at);
}
