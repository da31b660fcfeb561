import { z } from "zod";
import { ARTICLE_BODY_MAX } from "#app/domain/faq/limits.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction } from "#app/http/handler.server.ts";
import { htmlFragment } from "#app/http/html-fragment.ts";
import { renderArticle } from "#app/markdown/render-article.server.ts";

const schema = z.object({ text: z.string("required").max(ARTICLE_BODY_MAX * 2, "too_long") });

/** An article's Markdown as readers will see it, for the editor: a fragment of a page. */
export const action = defineAction("staff", async ({ request }) => {
  const { text } = await parseForm(request, schema);
  return htmlFragment(renderArticle(text).html);
});
