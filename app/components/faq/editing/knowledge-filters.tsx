import { FilterChoice } from "#app/components/filter-choice.tsx";
import type { CategoryChoice } from "#app/domain/faq/category-choice-queries.server.ts";
import { ARTICLE_STATES, isFiltered, type KnowledgeFilter } from "#app/domain/faq/knowledge-view.ts";
import { ARTICLE_LANGUAGES } from "#app/domain/faq/limits.ts";
import { articleDeskMessages } from "#app/i18n/messages/article-desk.ts";
import { articleEditingMessages } from "#app/i18n/messages/article-editing.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import type { SelectOption } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { categoryOptions } from "./category-options.ts";

type KnowledgeFiltersProps = { filter: KnowledgeFilter; categories: CategoryChoice[] };

/** Narrows "All articles"; every choice is in the address as soon as it is made. */
export function KnowledgeFilters({ filter, categories }: KnowledgeFiltersProps) {
  const t = useT(articleDeskMessages);
  const shared = useT(articleEditingMessages);
  const locale = useLocale();
  const bySlug = new Map(categories.map(({ id, slug }) => [id, slug]));
  const choice = (name: "category" | "language" | "state", label: string, options: SelectOption[]) => (
    <FilterChoice name={name} value={filter[name]} label={label} options={options} />
  );
  return (
    <search>
      <form
        method="get"
        action={paths.knowledge()}
        aria-label={t("filters")}
        className="grid grid-cols-2 items-center gap-2 sm:flex sm:flex-wrap"
        onChange={(event) => {
          // Words are sent with Enter; a choice at once.
          if (!(event.target instanceof HTMLInputElement)) event.currentTarget.requestSubmit();
        }}
      >
        <input type="hidden" name="view" value="all" />
        <TextInput
          key={`q${filter.q}`}
          id="filter-q"
          name="q"
          type="search"
          size="sm"
          label={t("filterWords")}
          labelHidden
          placeholder={t("filterWords")}
          defaultValue={filter.q}
          fieldClassName="m-0! max-sm:col-span-2 sm:w-64"
        />
        {choice("category", t("filterCategory"), [
          { value: "", label: t("anyCategory") },
          ...categoryOptions(categories, locale).map(({ value, label }) => ({
            value: bySlug.get(value) ?? "",
            label,
          })),
        ])}
        {choice("language", t("filterLanguage"), [
          { value: "", label: t("anyLanguage") },
          ...ARTICLE_LANGUAGES.map((value) => ({ value, label: shared(`language_${value}`) })),
        ])}
        {choice("state", t("filterState"), [
          { value: "", label: t("anyState") },
          ...ARTICLE_STATES.map((value) => ({ value, label: t(`state_of_${value}`) })),
        ])}
        <Button size="sm" className="unscripted-only min-h-8">
          {t("apply")}
        </Button>
        {isFiltered(filter) && (
          <a
            href={paths.knowledge({ view: "all" })}
            className="inline-flex min-h-8 items-center gap-1 text-sm"
          >
            <Icon name="x" />
            {t("clear")}
          </a>
        )}
      </form>
    </search>
  );
}
