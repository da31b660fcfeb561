import { Page } from "#app/components/shell/page.tsx";
import type { Page as Paged } from "#app/domain/core/page.ts";
import type { HelpingActView, HelpingStanding } from "#app/domain/recognition/helping-view.ts";
import { formatDateTime, formatRelative } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";
import { helpingMessages } from "#app/i18n/messages/helping.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { HelpingContext } from "./helping-context.tsx";
import { HelpingRecord } from "./helping-record.tsx";
import { HelpingStateBadge } from "./helping-state-badge.tsx";

type OwnHelpingPageProps = {
  record: HelpingStanding[];
  acts: Paged<HelpingActView>;
  after: string | null;
  locale: Locale;
  now: Date;
};

/** What one may do alone, and what became of everything one suggested. */
export function OwnHelpingPage({ record, acts, after, locale, now }: OwnHelpingPageProps) {
  const t = useT(helpingMessages);
  return (
    <Page title={t("ownTitle")} lead={t("ownLead")}>
      <section aria-labelledby="record">
        <h2 id="record" className="mb-3 text-lg font-semibold">
          {t("ownRecord")}
        </h2>
        <HelpingRecord record={record} locale={locale} />
      </section>
      <section aria-labelledby="acts" className="mt-10">
        <h2 id="acts" className="mb-3 text-lg font-semibold">
          {t("ownActs")}
        </h2>
        {acts.items.length === 0 ? (
          <EmptyState
            icon="hand"
            title={t("emptyOwn")}
            text={t("emptyOwnText")}
            action={<ButtonLink href={paths.forum()}>{t("emptyOwnAction")}</ButtonLink>}
          />
        ) : (
          <ol className="card rows" aria-label={t("ownActs")}>
            {acts.items.map((act) => (
              <OwnAct key={act.number} act={act} locale={locale} now={now} />
            ))}
          </ol>
        )}
        <Pagination
          label={t("pages")}
          newerHref={after ? paths.ownHelping() : undefined}
          newerText={t("newer")}
          olderHref={acts.next ? paths.ownHelping({ after: acts.next }) : undefined}
          olderText={t("older")}
        />
      </section>
    </Page>
  );
}

function OwnAct({ act, locale, now }: { act: HelpingActView; locale: Locale; now: Date }) {
  const t = useT(helpingMessages);
  const open = act.state === "waiting" || act.state === "done";
  return (
    <li className="px-4 py-4 sm:px-5">
      <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <span className="font-medium">
          {t(`${act.state === "done" ? "ownDid" : "ownDoes"}_${act.power}`)}
        </span>
        <HelpingStateBadge state={act.state} />
        <RelativeTime
          date={act.at}
          text={formatRelative(act.at, locale, now)}
          title={formatDateTime(act.at, locale)}
          className="text-xs text-ink-faint"
        />
        {open && (
          <form method="post" action={paths.helpingWithdrawal(act.number)} className="ml-auto">
            <Button size="sm" variant="quiet" icon="undo-2">
              {t("withdraw")}
            </Button>
          </form>
        )}
      </div>
      <HelpingContext act={act} linkDraft={false} />
    </li>
  );
}
