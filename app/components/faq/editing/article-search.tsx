import type { ReactNode } from "react";
import type { FoundArticle } from "#app/domain/faq/article-finder-queries.server.ts";
import { articleDeskMessages } from "#app/i18n/messages/article-desk.ts";
import { articleEditingMessages } from "#app/i18n/messages/article-editing.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

type ArticleSearchProps = {
  /** The page it is on. */
  action: string;
  /** What of the page's address stays. */
  keep?: Record<string, string>;
  label: string;
  q: string;
  found: FoundArticle[];
  /** What can be done with an article that was found. */
  act: (article: FoundArticle) => ReactNode;
};

/** A box to find an article in, and what was found. */
export function ArticleSearch({ action, keep = {}, label, q, found, act }: ArticleSearchProps) {
  const t = useT(articleDeskMessages);
  const shared = useT(articleEditingMessages);
  return (
    <search>
      <form method="get" action={action} data-keep-scroll className="mt-2 flex flex-wrap items-end gap-2">
        {Object.entries(keep).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextInput
          key={q}
          id="find-article"
          name="q"
          type="search"
          size="sm"
          label={label}
          placeholder={t("filterWords")}
          defaultValue={q}
          autoComplete="off"
          fieldClassName="m-0! min-w-48 flex-1"
        />
        <Button size="sm" icon="search">
          {t("find")}
        </Button>
      </form>
      {q && (
        <ul className="mt-2 flex flex-col text-sm" aria-label={t("found")}>
          {found.map((article) => (
            <li key={article.number} className="flex items-center gap-2 border-t border-line py-2">
              <span className="min-w-0 flex-1">
                <a href={paths.knowledgeArticle(article.number)}>{article.title}</a>{" "}
                {!article.published && <Badge shape="ring">{shared("state_draft")}</Badge>}
              </span>
              {act(article)}
            </li>
          ))}
          {found.length === 0 && <li className="text-ink-soft">{t("foundNone")}</li>}
        </ul>
      )}
    </search>
  );
}
