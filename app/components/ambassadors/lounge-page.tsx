import { ThreadList } from "#app/components/forum/thread-list.tsx";
import { IdeaList } from "#app/components/ideas/idea-list.tsx";
import { Page } from "#app/components/shell/page.tsx";
import type { LoungeList } from "#app/domain/ambassadors/lounge-queries.server.ts";
import type { Locale } from "#app/i18n/index.ts";
import { ambassadorsMessages } from "#app/i18n/messages/ambassadors.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

type LoungePageProps = {
  list: LoungeList;
  /** Slug of the category that something new goes to. */
  place: string | null;
  paged: boolean;
  locale: Locale;
  now: Date;
};

/** What is said among ambassadors, and what they see first. */
export function LoungePage({ list, place, paged, locale, now }: LoungePageProps) {
  const t = useT(ambassadorsMessages);
  const common = useT(commonMessages);
  const ideas = list.tab === "ideas";
  const tab = ideas ? "ideas" : null;
  const start = place && (
    <ButtonLink
      href={
        ideas ? paths.newIdea({ category: place }) : paths.newThread({ category: place, kind: "discussion" })
      }
      variant="primary"
      icon="plus"
    >
      {t(ideas ? "loungeIdea" : "loungeStart")}
    </ButtonLink>
  );
  const empty = list.tab === "ideas" ? list.ideas.length === 0 : list.threads.length === 0;
  return (
    <Page
      title={t("loungeTitle")}
      lead={t("loungeLead")}
      before={
        <Breadcrumb
          label={common("breadcrumb")}
          items={[{ href: paths.ambassadors(), label: t("title") }, { label: t("loungeTitle") }]}
        />
      }
      actions={!empty && start}
    >
      <Tabs
        label={t("loungeTitle")}
        items={[
          { href: paths.ambassadorLounge(), label: t("loungeTalks"), current: !ideas },
          { href: paths.ambassadorLounge({ tab: "ideas" }), label: t("loungeIdeas"), current: ideas },
        ]}
      />
      {empty ? (
        <EmptyState
          icon={ideas ? "lightbulb" : "messages-square"}
          title={t(ideas ? "loungeNoIdeas" : "loungeEmpty")}
          text={t(ideas ? "loungeNoIdeasText" : "loungeEmptyText")}
          action={start}
        />
      ) : list.tab === "ideas" ? (
        <IdeaList ideas={list.ideas} locale={locale} signedIn now={now} />
      ) : (
        <ThreadList threads={list.threads} locale={locale} now={now} />
      )}
      <Pagination
        label={t("loungePages")}
        newerHref={paged ? paths.ambassadorLounge({ tab }) : null}
        newerText={t("newest")}
        olderHref={list.next && paths.ambassadorLounge({ tab, after: list.next })}
        olderText={t("older")}
      />
    </Page>
  );
}
