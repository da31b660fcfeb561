import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import "#app/components/ideas/home.css";
import { HomeDoors } from "#app/components/ideas/home-doors.tsx";
import { HomeSide } from "#app/components/ideas/home-side.tsx";
import { IdeaList } from "#app/components/ideas/idea-list.tsx";
import { NoticeItem } from "#app/components/notifications/notice-item.tsx";
import { listLatelyDone } from "#app/domain/ideas/home-queries.server.ts";
import { NO_FILTERS } from "#app/domain/ideas/list-filters.ts";
import { listIdeas } from "#app/domain/ideas/list-queries.server.ts";
import { latestNotices } from "#app/domain/notifications/notice-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { translator } from "#app/i18n/index.ts";
import { homeMessages } from "#app/i18n/messages/home.ts";
import { renderKept } from "#app/markdown/render-kept.server.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";

const POPULAR_SHOWN = 8;
const NOTICES_SHOWN = 3;

export const loader = defineLoader("anyone", async ({ actor, sql, community, locale, now }) => {
  const [popular, done, notices] = await Promise.all([
    listIdeas(sql, actor, { filters: NO_FILTERS, community, locale, now, limit: POPULAR_SHOWN }),
    listLatelyDone(sql, { community }),
    actor.kind === "member" ? latestNotices(sql, actor, NOTICES_SHOWN) : null,
  ]);
  const rules = renderKept(community.rules[locale]);
  return {
    popular: popular.items,
    done,
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
  const { popular, done, notices, rules, welcome, locale, now } = useLoaderData<typeof loader>();
  const t = translator(homeMessages, locale);
  return (
    <main id="main" tabIndex={-1} className="page shell-width">
      <div className="home-hero">
        <h1>{t("ask")}</h1>
        {welcome && <p className="home-welcome">{welcome}</p>}
        <search>
          <form method="get" action={paths.ideas()} className="home-search">
            <Icon name="search" />
            <input
              className="input"
              type="search"
              name="q"
              aria-label={t("ask")}
              placeholder={t("askPlaceholder")}
              maxLength={200}
              autoComplete="off"
              enterKeyHint="search"
            />
            <Button variant="primary">{t("askButton")}</Button>
          </form>
        </search>
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
        <HomeSide done={done} rules={rules} newcomer={notices === null} locale={locale} now={now} />
      </div>
    </main>
  );
}
