import { useActionData, useLoaderData } from "@remix-run/react";
import { actTitle } from "#app/components/forum/acts/act-title.ts";
import { PlacePage } from "#app/components/forum/acts/place-page.tsx";
import { moveThread } from "#app/domain/forum/move-thread.server.ts";
import { placeSchema } from "#app/domain/forum/schema.ts";
import { threadHead } from "#app/domain/forum/thread-head-queries.server.ts";
import { threadPlaces } from "#app/domain/forum/thread-places.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { type FormState, parseForm } from "#app/http/forms.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("staff", async ({ actor, params, sql, community, locale }) => {
  const thread = await threadHead(sql, actor, refNumber(params.ref));
  const place = { ...thread, visibility: thread.facts.visibility };
  return { thread, categories: threadPlaces(community.categories, place, locale), locale };
});

export const action = defineCommand(
  "staff",
  async ({ actor, params, db, request }) => {
    const place = await parseForm(request, placeSchema);
    const thread = await moveThread(db, actor, { ...place, number: refNumber(params.ref) });
    return { to: paths.thread(thread), toast: { key: "thread_moved" } };
  },
  { page: true },
);

export const meta = actTitle("placeTitle");

export default function Place() {
  return <PlacePage {...useLoaderData<typeof loader>()} refused={useActionData<FormState>()} />;
}
