import type { ReactNode } from "react";
import { Page } from "#app/components/shell/page.tsx";
import type { ArticlePage } from "#app/domain/faq/article-page-queries.server.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { helpMessages } from "#app/i18n/messages/help.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";

type ArticleActProps = {
  title: string;
  lead: string;
  article: Pick<ArticlePage, "number" | "slug" | "title" | "language">;
  /** Where the form goes. */
  action: string;
  /** What was refused and why, in words, by field. */
  errors: Record<string, string | undefined>;
  locale: Locale;
  /** The fields and their button. */
  children: ReactNode;
};

/** A page with a form about an article, for readers. */
export function ArticleAct({ title, lead, article, action, errors, locale, children }: ArticleActProps) {
  const t = translator(helpMessages, locale);
  return (
    <Page
      title={title}
      lead={lead}
      width="reading"
      before={
        <Breadcrumb
          label={t("breadcrumb")}
          items={[
            { label: t("home"), href: paths.help() },
            { label: article.title, href: paths.article(article) },
          ]}
        />
      }
    >
      <form method="post" action={action} noValidate>
        <ErrorSummary title={translator(commonMessages, locale)("errorSummary")} errors={errors} />
        <input type="hidden" name="language" value={article.language} />
        {children}
      </form>
    </Page>
  );
}
