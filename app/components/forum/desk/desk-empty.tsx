import type { DeskFilter } from "#app/domain/forum/desk-views.ts";
import { helperDeskMessages } from "#app/i18n/messages/helper-desk.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";

/** An empty view is good news, or a choice not made yet. */
export function DeskEmpty({ filter, expert }: { filter: DeskFilter; expert: boolean }) {
  const t = useT(helperDeskMessages);
  if (filter.view === "mine" && !expert) {
    return (
      <EmptyState
        icon="award"
        title={t("chooseTitle")}
        text={t("chooseText")}
        action={
          <ButtonLink href={paths.helperExpertise()} variant="primary">
            {t("choose")}
          </ButtonLink>
        }
      />
    );
  }
  const filtered = Boolean(filter.category || filter.language);
  return (
    <EmptyState
      icon={filtered ? "inbox" : "circle-check"}
      title={t(filtered ? "emptyFiltered" : `empty_${filter.view}`)}
      text={filtered ? undefined : t("emptyText")}
    />
  );
}
