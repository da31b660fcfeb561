import type { CategoryChoice } from "#app/domain/faq/category-choice-queries.server.ts";
import type { EditorArticle } from "#app/domain/faq/editor-article-queries.server.ts";
import { REVIEW_MONTHS } from "#app/domain/faq/limits.ts";
import { formatDateTime, formatRelative } from "#app/i18n/format.ts";
import { articleEditingMessages } from "#app/i18n/messages/article-editing.ts";
import { articleSettingsMessages } from "#app/i18n/messages/article-settings.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { categoryOptions } from "./category-options.ts";
import { DueDate } from "./due-date.tsx";

type ArticleSettingsProps = {
  article: EditorArticle;
  categories: CategoryChoice[];
  staff: { id: string; name: string }[];
  now: Date;
};

const DEFAULT_MONTHS = 6;

/** When it is checked, who keeps it right, where it stands. */
export function ArticleSettings({ article, categories, staff, now }: ArticleSettingsProps) {
  const t = useT(articleSettingsMessages);
  const shared = useT(articleEditingMessages);
  const locale = useLocale();
  const { number, lastChecked } = article;
  const months = [
    ...REVIEW_MONTHS.map((count) => ({ value: count, label: shared("reviewMonths", { count }) })),
    { value: "", label: shared("reviewNever") },
  ];
  const when = lastChecked && formatRelative(lastChecked.at, locale, now);
  return (
    <div className="flex flex-col gap-6 text-sm">
      {article.published && (
        <section aria-labelledby="check" className="flex flex-col gap-3">
          <h2 id="check" className="text-base font-semibold">
            {t("checkBy")}
          </h2>
          <p className="text-base">
            <DueDate day={article.reviewBy} now={now} />
          </p>
          <p
            className="text-ink-soft"
            title={lastChecked ? formatDateTime(lastChecked.at, locale) : undefined}
          >
            {!lastChecked
              ? t("neverChecked")
              : lastChecked.by
                ? t("lastChecked", { when: when!, name: lastChecked.by })
                : t("lastCheckedUnknown", { when: when! })}
          </p>
          <form
            method="post"
            action={paths.knowledgeCheck(number)}
            className="flex flex-wrap items-end gap-2"
          >
            <Select
              id="months"
              name="months"
              size="sm"
              label={t("nextCheck")}
              defaultValue={DEFAULT_MONTHS}
              options={months}
              fieldClassName="m-0! flex-1"
            />
            <Button size="sm" name="act" value="checked" variant="primary" icon="check">
              {t("markChecked")}
            </Button>
            <Disclosure summary={t("ownDate")} className="w-full">
              <div className="flex flex-wrap items-end gap-2">
                <TextInput
                  type="date"
                  name="date"
                  size="sm"
                  label={t("checkBy")}
                  defaultValue={article.reviewBy ?? ""}
                  fieldClassName="m-0! flex-1"
                />
                <Button size="sm" name="act" value="date">
                  {t("setDate")}
                </Button>
              </div>
            </Disclosure>
          </form>
        </section>
      )}
      <form method="post" action={paths.knowledgeOwner(number)} className="flex items-end gap-2">
        <Select
          key={article.owner?.id ?? ""}
          name="ownerId"
          size="sm"
          label={shared("columnOwner")}
          defaultValue={article.owner?.id ?? ""}
          options={[
            { value: "", label: shared("nobody") },
            ...staff.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          fieldClassName="m-0! flex-1"
        />
        <Button size="sm">{t("setOwner")}</Button>
      </form>
      <form method="post" action={paths.knowledgePlace(number)} className="flex items-end gap-2">
        <Select
          key={article.categoryId}
          name="categoryId"
          size="sm"
          label={shared("fieldCategory")}
          defaultValue={article.categoryId}
          options={categoryOptions(categories, locale)}
          fieldClassName="m-0! flex-1"
        />
        <Button size="sm">{t("move")}</Button>
      </form>
      {!article.retired && (
        <form method="post" action={paths.knowledgeRetirement(number)} className="border-t border-line pt-4">
          {article.published && <p className="mb-2 text-ink-soft">{t("retireText")}</p>}
          <Button size="sm" icon="archive">
            {t("retire")}
          </Button>
        </form>
      )}
    </div>
  );
}
