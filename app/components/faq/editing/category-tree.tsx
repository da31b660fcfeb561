import type { CategoryChoice } from "#app/domain/faq/category-choice-queries.server.ts";
import { articleCategoryMessages } from "#app/i18n/messages/article-categories.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { cx } from "#app/ui/class-names.ts";

const INDENTS = ["pl-4", "pl-10", "pl-16"];

/** All categories with how much is in them; order and place are changed here. */
export function CategoryTree({ categories }: { categories: CategoryChoice[] }) {
  const t = useT(articleCategoryMessages);
  const locale = useLocale();
  return (
    <ul className="rows rounded-lg border border-line bg-surface">
      {categories.map((category) => {
        const name = category.name[locale];
        const beside = categories.filter((one) => one.parentId === category.parentId);
        const nth = beside.indexOf(category);
        const isEmpty = category.articles === 0 && !categories.some((one) => one.parentId === category.id);
        const move = (direction: "up" | "down") => (
          <form method="post" action={paths.knowledgeCategoryOrder()}>
            <input type="hidden" name="id" value={category.id} />
            <Button
              size="sm"
              variant="quiet"
              icon={direction === "up" ? "arrow-up" : "arrow-down"}
              iconOnly
              name="direction"
              value={direction}
              disabled={direction === "up" ? nth === 0 : nth === beside.length - 1}
            >
              {t(direction === "up" ? "moveUp" : "moveDown", { name })}
            </Button>
          </form>
        );
        return (
          <li
            key={category.id}
            className={cx(
              "flex flex-wrap items-center gap-x-4 gap-y-1 py-2 pr-3",
              INDENTS[category.level - 1],
            )}
          >
            <div className="min-w-0 flex-1 basis-56">
              <a
                href={paths.knowledgeCategories({ edit: category.id })}
                className={cx(category.level === 1 ? "font-semibold" : "font-medium", "text-ink")}
              >
                {name}
              </a>
              {category.description[locale] && (
                <p className="text-sm text-ink-soft">{category.description[locale]}</p>
              )}
            </div>
            <a
              href={paths.knowledge({ view: "all", category: category.slug })}
              className="text-sm whitespace-nowrap tabular-nums"
            >
              {t("articleCount", { count: category.articles })}
            </a>
            <span className="flex items-center gap-1">
              {move("up")}
              {move("down")}
              <ButtonLink
                href={paths.knowledgeCategories({ delete: category.id })}
                size="sm"
                variant="quiet"
                icon="trash-2"
                iconOnly
                className={isEmpty ? undefined : "invisible"}
                aria-hidden={isEmpty ? undefined : true}
                title={t("deleteCategory")}
              >
                {t("deleteNamed", { name })}
              </ButtonLink>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
