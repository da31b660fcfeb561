import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { actTitle } from "#app/components/forum/acts/act-title.ts";
import { EditThreadPage } from "#app/components/forum/acts/edit-thread-page.tsx";
import { editThread } from "#app/domain/forum/edit-thread.server.ts";
import { editableThread } from "#app/domain/forum/editable-thread-queries.server.ts";
import { editThreadSchema } from "#app/domain/forum/schema.ts";
import { threadPlaces } from "#app/domain/forum/thread-places.ts";
import { loadDraft } from "#app/domain/ideas/draft-queries.server.ts";
import { assertLimits } from "#app/domain/screening/assert-limits.server.ts";
import { attachImage } from "#app/http/attach-image.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { type FormState, parseForm } from "#app/http/forms.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";

const schema = editThreadSchema.extend({ image: z.instanceof(File).optional() });

export const loader = defineLoader("member", async ({ actor, params, sql, community, locale, now }) => {
  const thread = await editableThread(sql, actor, refNumber(params.ref));
  const draft = await loadDraft(sql, actor, "thread", thread.id);
  const { values, product, version, visibility } = thread;
  const place = { category: values.category!, product, version, visibility };
  return { thread, draft, categories: threadPlaces(community.categories, place, locale), locale, now };
});

export const action = defineCommand(
  "member",
  async ({ actor, params, db, sql, request }) => {
    const { image, ...input } = await parseForm(request, schema);
    await assertLimits(sql, actor, "edit");
    const body = await attachImage(db, actor, input.body, image);
    const thread = await editThread(db, actor, { ...input, body, number: refNumber(params.ref) });
    return {
      to: paths.thread(thread),
      toast: { key: thread.held ? "text_held" : "thread_saved" },
      json: thread,
    };
  },
  { page: true },
);

export const meta = actTitle("editThreadTitle");

export default function EditThread() {
  return <EditThreadPage {...useLoaderData<typeof loader>()} refused={useActionData<FormState>()} />;
}
