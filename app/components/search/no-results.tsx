import { type Locale, translator } from "#app/i18n/index.ts";
import { searchMessages } from "#app/i18n/messages/search.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { type SearchAddress, searchHref } from "./search-query.ts";

/** Nothing was found: wider, or to people. */
export function NoResults({ address, locale }: { address: SearchAddress; locale: Locale }) {
  const t = translator(searchMessages, locale);
  const { q } = address;
  const narrowed = address.kind || address.category || address.state || address.language;
  return (
    <EmptyState
      icon="search"
      title={t("nothing", { q })}
      text={t(narrowed ? "nothingHere" : "nothingAnywhere")}
      action={
        narrowed ? (
          <ButtonLink href={searchHref({ q })} variant="primary">
            {t("everywhere")}
          </ButtonLink>
        ) : (
          <div className="flex flex-wrap justify-center gap-2">
            <ButtonLink href={paths.newThread({ title: q })} variant="primary">
              {t("ask")}
            </ButtonLink>
            <ButtonLink href={paths.newIdea({ title: q })}>{t("share")}</ButtonLink>
          </div>
        )
      }
    />
  );
}
