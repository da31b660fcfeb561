import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actTitle } from "#app/components/forum/acts/act-title.ts";
import { ToQuestionPage } from "#app/components/forum/acts/to-question-page.tsx";
import { openCategories } from "#app/domain/community/open-categories.ts";
import { convertToQuestion } from "#app/domain/forum/convert-to-question.server.ts";
import { conversionSchema } from "#app/domain/forum/schema.ts";
import { convertedThread, ideaHead } from "#app/domain/ideas/converted-idea-queries.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { type FormState, parseForm } from "#app/http/forms.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("staff", async ({ actor, params, sql, community, locale }) => {
  const number = refNumber(params.ref);
  const question = await convertedThread(sql, number);
  if (question) throw redirect(paths.thread(question));
  const thread = await ideaHead(sql, actor, number);
  const open = openCategories(community.categories, { takes: "threads", circle: thread.circle });
  const categories = open.map(({ slug, name }) => ({ slug, name: name[locale] }));
  return { thread, categories, locale };
});

export const action = defineCommand(
  "staff",
  async ({ actor, params, db, request }) => {
    const input = await parseForm(request, conversionSchema);
    const thread = await convertToQuestion(db, actor, { ...input, number: refNumber(params.ref) });
    return { to: paths.thread(thread), toast: { key: "idea_became_thread" }, json: thread };
  },
  { page: true },
);

export const meta = actTitle("toThreadTitle");

export default function ToQuestion() {
  const { thread: idea, categories } = useLoaderData<typeof loader>();
  return <ToQuestionPage idea={idea} categories={categories} refused={useActionData<FormState>()} />;
}
