import { ALL_ACTS, REASONS_TO_ACT } from "#app/domain/moderation/acts.ts";
import type { ActsFilter } from "#app/domain/moderation/acts-filter.ts";
import type { ActRow } from "#app/domain/moderation/review-views.ts";
import type { Locale } from "#app/i18n/index.ts";
import { moderationMessages } from "#app/i18n/messages/moderation.ts";
import { recordMessages } from "#app/i18n/messages/moderation-record.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { ModerationPage } from "../moderation-page.tsx";
import { ActButtons } from "./act-buttons.tsx";
import { ActCard } from "./act-card.tsx";

type ActsPageProps = {
  page: { items: ActRow[]; next: string | null };
  filter: ActsFilter;
  after: string | null;
  locale: Locale;
  now: Date;
};

/** What was decided, newest first. */
export function ActsPage({ page, filter, after, locale, now }: ActsPageProps) {
  const t = useT(recordMessages);
  const filtered = Object.values(filter).some(Boolean);
  return (
    <ModerationPage title={t("historyTitle")} lead={t("historyLead")}>
      <ActsFilterForm filter={filter} />
      {page.items.length === 0 ? (
        <EmptyState
          icon={filtered ? "filter" : "history"}
          title={t(filtered ? "noneTitle" : "emptyTitle")}
          text={filtered ? undefined : t("emptyText")}
          action={filtered && <ButtonLink href={paths.moderationActs()}>{t("clear")}</ButtonLink>}
        />
      ) : (
        <Card as="div">
          <ul className="act-list" aria-label={t("list")}>
            {page.items.map((act) => (
              <ActCard key={act.id} act={act} locale={locale} now={now}>
                <ActButtons act={act} now={now} />
              </ActCard>
            ))}
          </ul>
        </Card>
      )}
      <Pagination
        label={t("pages")}
        newerHref={after && paths.moderationActs(filter)}
        newerText={t("first")}
        olderHref={page.next && paths.moderationActs({ ...filter, after: page.next })}
        olderText={t("next")}
      />
    </ModerationPage>
  );
}

function ActsFilterForm({ filter }: { filter: ActsFilter }) {
  const t = useT(recordMessages);
  const m = useT(moderationMessages);
  const name = { size: "sm", autoCapitalize: "none", spellCheck: false } as const;
  return (
    <form
      key={Object.values(filter).join("|")}
      method="get"
      action={paths.moderationActs()}
      className="mb-5 grid grid-cols-2 items-end gap-3 *:mt-0! lg:grid-cols-[1fr_1fr_1fr_1fr_9rem_9rem_auto]"
    >
      <Select
        name="act"
        size="sm"
        label={t("act")}
        defaultValue={filter.act ?? ""}
        options={[
          { value: "", label: t("anyAct") },
          ...ALL_ACTS.map((value) => ({ value, label: m(`act_${value}`) })),
        ]}
      />
      <Select
        name="reason"
        size="sm"
        label={t("reason")}
        defaultValue={filter.reason ?? ""}
        options={[
          { value: "", label: t("anyReason") },
          ...REASONS_TO_ACT.map((value) => ({ value, label: m(`reason_${value}`) })),
        ]}
      />
      <TextInput {...name} name="actor" label={t("moderator")} defaultValue={filter.actor ?? ""} />
      <TextInput {...name} name="member" label={t("member")} defaultValue={filter.member ?? ""} />
      <TextInput name="since" size="sm" type="date" label={t("since")} defaultValue={filter.since ?? ""} />
      <TextInput
        name="until"
        size="sm"
        type="date"
        label={t("until_day")}
        defaultValue={filter.until ?? ""}
      />
      <Button size="sm" icon="filter" className="min-h-8">
        {t("filter")}
      </Button>
    </form>
  );
}
