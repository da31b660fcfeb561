import { FilterChoice } from "#app/components/filter-choice.tsx";
import { type DeskFilter, deskQuery } from "#app/domain/forum/desk-views.ts";
import { TEXT_LANGUAGES } from "#app/domain/ideas/limits.ts";
import { composeMessages } from "#app/i18n/messages/compose.ts";
import { helperDeskMessages } from "#app/i18n/messages/helper-desk.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import type { SelectOption } from "#app/ui/select.tsx";

type DeskFilterBarProps = { filter: DeskFilter; categories: readonly { slug: string; name: string }[] };

/** Category and language; each is in the address as soon as it is chosen. */
export function DeskFilterBar({ filter, categories }: DeskFilterBarProps) {
  const t = useT(helperDeskMessages);
  const compose = useT(composeMessages);
  const choice = (name: "category" | "language", label: string, options: SelectOption[]) => (
    <FilterChoice
      name={name}
      value={filter[name]}
      label={label}
      options={options}
      className="max-sm:flex-1"
    />
  );
  return (
    <search>
      <form
        method="get"
        action={paths.helperDesk()}
        aria-label={t("filters")}
        className="flex flex-wrap items-center gap-2"
        data-keep-scroll
        onChange={(event) => event.currentTarget.requestSubmit()}
      >
        {filter.view !== "unanswered" && <input type="hidden" name="view" value={filter.view} />}
        {choice("category", t("category"), [
          { value: "", label: t("anyCategory") },
          ...categories.map(({ slug, name }) => ({ value: slug, label: name })),
        ])}
        {choice("language", t("language"), [
          { value: "", label: t("anyLanguage") },
          ...TEXT_LANGUAGES.map((value) => ({ value, label: compose(`language_${value}`) })),
        ])}
        <Button size="sm" className="unscripted-only min-h-8">
          {t("apply")}
        </Button>
        {(filter.category || filter.language) && (
          <a
            href={paths.helperDesk(deskQuery({ ...filter, category: "", language: "" }))}
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
