import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import "#app/components/ideas/home.css";
import { ThreadList } from "#app/components/forum/thread-list.tsx";
import { HomeDoors } from "#app/components/ideas/home-doors.tsx";
import { HomeSide } from "#app/components/ideas/home-side.tsx";
import { IdeaList } from "#app/components/ideas/idea-list.tsx";
import { NoticeItem } from "#app/components/notifications/notice-item.tsx";
import { SearchBox } from "#app/components/search/search-box.tsx";
import { NO_THREAD_FILTERS } from "#app/domain/forum/list-filters.ts";
import { listThreads } from "#app/domain/forum/thread-list-queries.server.ts";
import { listLatelyDone } from "#app/domain/ideas/home-queries.server.ts";
import { NO_FILTERS } from "#app/domain/ideas/list-filters.ts";
import { listIdeas } from "#app/domain/ideas/list-queries.server.ts";
import { latestNotices } from "#app/domain/notifications/notice-queries.server.ts";
import { homeBoards } from "#app/domain/recognition/home-boards-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { translator } from "#app/i18n/index.ts";
import { homeMessages } from "#app/i18n/messages/home.ts";
import { renderKept } from "#app/markdown/render-kept.server.ts";
import { paths } from "#app/paths.ts";

const POPULAR_SHOWN = 8;
const NOTICES_SHOWN = 3;
const WAITING_SHOWN = 4;
const WAITING = { ...NO_THREAD_FILTERS, sort: "new", state: "unanswered" } as const;

export const loader = defineLoader("anyone", async ({ actor, sql, community, locale, now }) => {
  const [popular, done, waiting, notices, boards] = await Promise.all([
    listIdeas(sql, actor, { filters: NO_FILTERS, community, locale, now, limit: POPULAR_SHOWN }),
    listLatelyDone(sql, { community }),
    listThreads(sql, actor, { filters: WAITING, community, locale, now, limit: WAITING_SHOWN }),
    actor.kind === "member" ? latestNotices(sql, actor, NOTICES_SHOWN) : null,
    homeBoards(sql, now),
  ]);
  const rules = renderKept(community.rules[locale]);
  return {
    popular: popular.items,
    waiting: waiting.items,
    done,
    boards,
    notices,
    rules,
    welcome: community.welcome[locale],
    brand: community.name,
    locale,
    now,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.brand }, { name: "description", content: data.welcome }] : [];

export default function Home() {
  const { popular, waiting, done, boards, notices, rules, welcome, locale, now } =
    useLoaderData<typeof loader>();
  const t = translator(homeMessages, locale);
  return (
    <main id="main" tabIndex={-1} className="page shell-width">
      <div className="home-hero">
        <h1>{t("ask")}</h1>
        {welcome && <p className="home-welcome">{welcome}</p>}
        <div className="home-search">
          <SearchBox locale={locale} label={t("ask")} placeholder={t("askPlaceholder")} offersAsking />
        </div>
      </div>
      {notices && notices.length > 0 && (
        <section className="mb-10" aria-labelledby="moved">
          <div className="home-head mb-3">
            <h2 id="moved">{t("moved")}</h2>
            <a href={paths.notifications()}>{t("movedAll")}</a>
          </div>
          <ol className="card rows overflow-hidden">
            {notices.map((notice) => (
              <NoticeItem key={notice.id} notice={notice} now={now} returnTo={paths.home()} />
            ))}
          </ol>
        </section>
      )}
      <HomeDoors locale={locale} />
      <div className="home-columns">
        <div className="home-main">
          <section aria-labelledby="popular">
            <div className="home-head">
              <h2 id="popular">{t("popular")}</h2>
              <a href={paths.ideas()}>{t("popularAll")}</a>
            </div>
            {popular.length > 0 ? (
              <IdeaList ideas={popular} locale={locale} signedIn={notices !== null} now={now} heading="h3" />
            ) : (
              <p className="mt-4 text-sm text-ink-soft">{t("popularEmpty")}</p>
            )}
          </section>
          {waiting.length > 0 && (
            <section aria-labelledby="waiting">
              <div className="home-head">
                <h2 id="waiting">{t("waiting")}</h2>
                <a href={paths.forum()}>{t("waitingAll")}</a>
              </div>
              <ThreadList threads={waiting} locale={locale} now={now} heading="h3" />
            </section>
          )}
        </div>
        <HomeSide
          done={done}
          boards={boards}
          rules={rules}
          newcomer={notices === null}
          locale={locale}
          now={now}
        />
      </div>
    </main>
  );
}
