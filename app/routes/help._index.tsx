import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import "#app/components/faq/faq.css";
import { ArticleList } from "#app/components/faq/article-list.tsx";
import { HelpSteps } from "#app/components/faq/help-steps.tsx";
import { TopicGrid } from "#app/components/faq/topic-grid.tsx";
import { ThreadList } from "#app/components/forum/thread-list.tsx";
import { SearchBox } from "#app/components/search/search-box.tsx";
import { teamState } from "#app/domain/cases/team-state.ts";
import { getHelpHome } from "#app/domain/faq/help-home-queries.server.ts";
import { NO_THREAD_FILTERS } from "#app/domain/forum/list-filters.ts";
import { listThreads } from "#app/domain/forum/thread-list-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { translator } from "#app/i18n/index.ts";
import { helpMessages } from "#app/i18n/messages/help.ts";
import { paths } from "#app/paths.ts";
import { currentHelpSettings } from "#app/runtime/help-settings.server.ts";
import { mostRead } from "#app/runtime/most-read.server.ts";

const WAITING_SHOWN = 5;
const WAITING = { ...NO_THREAD_FILTERS, sort: "new", state: "unanswered" } as const;

export const loader = defineLoader("anyone", async ({ actor, sql, community, locale, now }) => {
  const [home, waiting, settings] = await Promise.all([
    getHelpHome(sql, { language: locale, now, mostRead: mostRead.of(now) }),
    listThreads(sql, actor, { filters: WAITING, community, locale, now, limit: WAITING_SHOWN }),
    currentHelpSettings(sql),
  ]);
  const { mostRead: ids, ...shown } = home;
  mostRead.remember(ids, now);
  return {
    ...shown,
    waiting: waiting.items,
    team: teamState(settings, now),
    escalateAfterHours: settings.escalateAfterHours,
    signedIn: actor.kind === "member",
    brand: community.name,
    locale,
    now,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const t = translator(helpMessages, data.locale);
  return [
    { title: `${t("title")} · ${data.brand}` },
    { name: "description", content: t("lead") },
    { tagName: "link", rel: "canonical", href: paths.help() },
  ];
};

export default function HelpHome() {
  const { topics, sought, waiting, locale, now, ...steps } = useLoaderData<typeof loader>();
  const t = translator(helpMessages, locale);
  return (
    <main id="main" tabIndex={-1} className="page shell-width">
      <div className="help-hero">
        <h1>{t("ask")}</h1>
        <SearchBox
          locale={locale}
          label={t("searchLabel")}
          placeholder={t("searchPlaceholder")}
          kinds={["article", "thread", "idea"]}
          offersAsking
        />
      </div>
      <HelpSteps {...steps} locale={locale} />
      <section className="help-part" aria-labelledby="topics">
        <h2 id="topics">{t("topics")}</h2>
        {topics.length > 0 ? (
          <TopicGrid topics={topics} locale={locale} />
        ) : (
          <p className="help-none">{t("topicsEmpty")}</p>
        )}
      </section>
      <div className="help-columns">
        <section aria-labelledby="waiting">
          <div className="help-head">
            <h2 id="waiting">{t("waiting")}</h2>
            <a href={paths.forum()}>{t("waitingAll")}</a>
          </div>
          {waiting.length > 0 ? (
            <ThreadList threads={waiting} locale={locale} now={now} heading="h3" />
          ) : (
            <p className="help-none">
              {t("waitingEmpty")} <a href={paths.newThread()}>{t("stepAskLink")}</a>
            </p>
          )}
        </section>
        {sought.items.length > 0 && (
          <section aria-labelledby="sought">
            <h2 id="sought">{t(sought.read ? "read" : "newest")}</h2>
            <ArticleList articles={sought.items} locale={locale} compact />
          </section>
        )}
      </div>
    </main>
  );
}
