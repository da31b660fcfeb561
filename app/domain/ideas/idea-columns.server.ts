import { slugify } from "#app/domain/core/slug.ts";
import { excerpt, RENDERER_VERSION, renderMarkdown } from "#app/markdown/render.server.ts";
import type { IdeaText } from "./schema.ts";

/** The columns of `ideas` and `idea_texts` that follow from what was written. Renders, so call it before a transaction. */
export function ideaColumns({
  title,
  body,
  tags,
  language,
}: Pick<IdeaText, "title" | "body" | "tags" | "language">) {
  return {
    idea: { title, slug: slugify(title), excerpt: excerpt(body), tags, language },
    text: { title, language, source: body, html: renderMarkdown(body), rendererVersion: RENDERER_VERSION },
  };
}
