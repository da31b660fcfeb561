import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import "#app/components/faq/faq.css";
import { ArticleAct } from "#app/components/faq/article-act.tsx";
import { FeedbackReasons } from "#app/components/faq/feedback-reasons.tsx";
import { helpErrors } from "#app/components/faq/help-errors.ts";
import { rateArticle } from "#app/domain/faq/rate-article.server.ts";
import { assertReaderRate } from "#app/domain/faq/reader-rate.server.ts";
import { feedbackSchema } from "#app/domain/faq/reader-schema.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { loadPublished } from "#app/http/load-published.server.ts";
import { refNumber } from "#app/http/params.ts";
import { visitorOf } from "#app/http/visitor.server.ts";
import { translator } from "#app/i18n/index.ts";
import { helpMessages } from "#app/i18n/messages/help.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("anyone", loadPublished);

/** "Did this help?". Nothing is said beside the redirect: the page it leads to says it by itself, as one of everybody's. */
export const action = defineAction("anyone", async (handled) => {
  const { request, params, actor, db, sql } = handled;
  const number = refNumber(params.ref);
  const answer = await parseForm(request, feedbackSchema);
  const { visitor, network } = visitorOf(handled);
  await assertReaderRate(sql, actor, "rate_article", { network, number });
  await rateArticle(db, actor, { ...answer, number, visitor });
  const told = answer.reason !== undefined || answer.words !== undefined;
  const helped = answer.helpful ? "yes" : told ? "told" : "no";
  const { article } = await loadPublished(handled);
  return redirect(`${encodeURI(paths.article(article, { helped }))}#helped`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const t = translator(helpMessages, data.locale);
  return [
    { title: `${t("feedbackTitle", { title: data.article.title })} · ${data.brand}` },
    { name: "robots", content: "noindex" },
  ];
};

/** Where a browser without scripts lands when its answer was refused; also a page of its own. */
export default function ArticleFeedbackPage() {
  const { article, locale } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = translator(helpMessages, locale);
  const errors = helpErrors(refused?.errors, locale);
  return (
    <ArticleAct
      title={t("feedbackTitle", { title: article.title })}
      lead={t("sorry")}
      article={article}
      action={paths.articleFeedback(article)}
      errors={errors}
      locale={locale}
    >
      <FeedbackReasons locale={locale} errors={errors} values={refused?.values} />
    </ArticleAct>
  );
}
