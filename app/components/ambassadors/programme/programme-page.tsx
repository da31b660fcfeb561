import type {
  ProgrammeCounts,
  ProgrammeRow as Row,
} from "#app/domain/ambassadors/programme-queries.server.ts";
import { PROGRAMME_TABS, type ProgrammeTab } from "#app/domain/ambassadors/programme-tabs.ts";
import { programmeMessages } from "#app/i18n/messages/programme.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import type { NamedTier } from "./named-tier.ts";
import { ProgrammeFrame } from "./programme-frame.tsx";
import { ProgrammeRow } from "./programme-row.tsx";

type ProgrammePageProps = {
  tab: ProgrammeTab;
  counts: ProgrammeCounts;
  people: Row[];
  next: string | null;
  paged: boolean;
  tiers: NamedTier[];
  /** A user name that nobody has. */
  notFound: string | null;
  now: Date;
};

/** Whom the night proposed, who was invited, who is in, whose year is over, who was. */
export function ProgrammePage(props: ProgrammePageProps) {
  const { tab, counts, people, next, paged, tiers, notFound, now } = props;
  const t = useT(programmeMessages);
  const hrefOf = (one: ProgrammeTab, after: string | null = null) =>
    paths.programme({ tab: one === "candidates" ? null : one, after });
  return (
    <ProgrammeFrame
      title={t("title")}
      lead={t("lead")}
      actions={
        <>
          <ButtonLink href={paths.programmeTiers()} icon="award">
            {t("tiers")}
          </ButtonLink>
          <ButtonLink href={paths.programmeCharter()} icon="file-text">
            {t("charter")}
          </ButtonLink>
          <ButtonLink href={paths.pyramid()} icon="pyramid">
            {t("pyramid")}
          </ButtonLink>
          <ButtonLink href={paths.ambassadors()} variant="quiet" icon="globe">
            {t("publicPage")}
          </ButtonLink>
        </>
      }
    >
      <Tabs
        label={t("tabs")}
        items={PROGRAMME_TABS.map((one) => ({
          href: hrefOf(one),
          label: t(`tab_${one}`),
          current: one === tab,
          ...(counts[one] > 0 && { count: counts[one] }),
        }))}
      />
      <div className="mt-4">
        <Card as="div" padded={people.length === 0}>
          {people.length === 0 ? (
            <EmptyState icon="award" title={t(`none_${tab}`)} text={t(`noneText_${tab}`)} />
          ) : (
            <ul className="rows">
              {people.map((row) => (
                <ProgrammeRow key={row.id} row={row} tiers={tiers} now={now} />
              ))}
            </ul>
          )}
        </Card>
        <Pagination
          label={t("pages")}
          newerHref={paged ? hrefOf(tab) : null}
          newerText={t("first")}
          olderHref={next && hrefOf(tab, next)}
          olderText={t("more")}
        />
      </div>
      <section aria-labelledby="find" className="mt-10 max-w-measure">
        <h2 id="find" className="mb-3 text-lg font-semibold">
          {t("findPerson")}
        </h2>
        <form method="get" action={paths.programme()} className="flex items-end gap-3">
          <TextInput
            name="person"
            label={t("findLabel")}
            hint={t("findHint")}
            error={notFound !== null ? t("error_no_such_person") : undefined}
            defaultValue={notFound ?? ""}
            autoComplete="off"
            fieldClassName="min-w-0 flex-1"
          />
          <Button icon="search">{t("find")}</Button>
        </form>
      </section>
    </ProgrammeFrame>
  );
}
