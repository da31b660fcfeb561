import { slugify } from "#app/domain/core/slug.ts";
import { excerpt, RENDERER_VERSION, renderMarkdown } from "#app/markdown/render.server.ts";
import type { ThreadText } from "./schema.ts";

/** The columns of `threads` and `thread_texts` that follow from what was written. Renders, so call it before a transaction. */
export function threadColumns({
  title,
  body,
  tags,
  language,
}: Pick<ThreadText, "title" | "body" | "tags" | "language">) {
  return {
    thread: { title, slug: slugify(title), excerpt: excerpt(body), tags, language },
    text: { source: body, html: renderMarkdown(body), rendererVersion: RENDERER_VERSION },
  };
}
