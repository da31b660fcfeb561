import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import "#app/components/faq/faq.css";
import { ArticleAct } from "#app/components/faq/article-act.tsx";
import { helpErrors } from "#app/components/faq/help-errors.ts";
import { flagArticle } from "#app/domain/faq/flag-article.server.ts";
import { FLAG_WORDS_MAX } from "#app/domain/faq/reader-limits.ts";
import { assertReaderRate } from "#app/domain/faq/reader-rate.server.ts";
import { flagSchema } from "#app/domain/faq/reader-schema.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { loadPublished } from "#app/http/load-published.server.ts";
import { refNumber } from "#app/http/params.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { visitorOf } from "#app/http/visitor.server.ts";
import { translator } from "#app/i18n/index.ts";
import { helpMessages } from "#app/i18n/messages/help.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/text-area.tsx";

export const loader = defineLoader("anyone", loadPublished);

/** "Something is wrong here", in words, for the editors. */
export const action = defineAction("anyone", async (handled) => {
  const { request, params, actor, db, sql } = handled;
  const number = refNumber(params.ref);
  const flag = await parseForm(request, flagSchema);
  await assertReaderRate(sql, actor, "flag_article", { network: visitorOf(handled).network, number });
  await flagArticle(db, actor, { ...flag, number });
  const { article } = await loadPublished(handled);
  return redirectWithToast(encodeURI(paths.article(article)), { key: "article_flagged" });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const t = translator(helpMessages, data.locale);
  return [{ title: `${t("flagTitle")} · ${data.brand}` }, { name: "robots", content: "noindex" }];
};

export default function ArticleFlag() {
  const { article, locale } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = translator(helpMessages, locale);
  const errors = helpErrors(refused?.errors, locale);
  return (
    <ArticleAct
      title={t("flagTitle")}
      lead={t("flagLead", { title: article.title })}
      article={article}
      action={paths.articleFlag(article)}
      errors={errors}
      locale={locale}
    >
      <TextArea
        name="words"
        label={t("flagWords")}
        hint={t("flagHint")}
        error={errors.words}
        defaultValue={refused?.values.words}
        maxLength={FLAG_WORDS_MAX}
        rows={4}
        required
      />
      <div className="form-actions mt-6">
        <Button variant="primary">{t("flagSend")}</Button>
        <a href={paths.article(article)} className="text-sm">
          {t("backToArticle")}
        </a>
      </div>
    </ArticleAct>
  );
}
