import type { HomeBoards as Boards } from "#app/domain/recognition/home-boards-queries.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { leaderboardMessages } from "#app/i18n/messages/leaderboards.ts";
import { paths } from "#app/paths.ts";
import "./home-boards.css";

/** The first few of three boards, in as few words as they need. */
export function HomeBoards({ boards, locale }: { boards: Boards; locale: Locale }) {
  const t = translator(leaderboardMessages, locale);
  const { period } = boards;
  const shown = period === "month" ? null : period;
  return (
    <section aria-labelledby="most-active">
      <div className="home-head">
        <h2 id="most-active">{t(`home_${period}`)}</h2>
      </div>
      {boards.boards.map(({ board, rows }) => (
        <div key={board} className="home-board">
          <h3>
            <a href={paths.leaderboards({ board, period: shown })}>{t(`title_${board}`)}</a>
          </h3>
          <ol>
            {rows.map(({ username, name, value }) => (
              <li key={username}>
                <a href={paths.person(username)}>{name}</a>
                <span aria-hidden="true">{formatNumber(value, locale)}</span>
                <span className="visually-hidden">{t(`value_${board}`, { count: value })}</span>
              </li>
            ))}
          </ol>
        </div>
      ))}
      <p className="mt-3 text-sm">
        <a href={paths.leaderboards()}>{t("homeAll")}</a>
      </p>
    </section>
  );
}
