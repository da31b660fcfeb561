import { z } from "zod";
import { BODY_MAX } from "#app/domain/ideas/limits.ts";
import { assertLimits } from "#app/domain/screening/assert-limits.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction } from "#app/http/handler.server.ts";
import { htmlFragment } from "#app/http/html-fragment.ts";
import { renderMarkdown } from "#app/markdown/render.server.ts";

const schema = z.object({ text: z.string("required").max(BODY_MAX * 2, "too_long") });

/** Markdown as it will look, for the editor: a fragment of a page. */
export const action = defineAction("member", async ({ actor, sql, request }) => {
  const { text } = await parseForm(request, schema);
  await assertLimits(sql, actor, "preview");
  return htmlFragment(renderMarkdown(text));
});
