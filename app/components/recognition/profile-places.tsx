import type { TopPlace } from "#app/domain/recognition/top-places-queries.server.ts";
import { formatOrdinal } from "#app/i18n/format-ordinal.ts";
import { leaderboardMessages } from "#app/i18n/messages/leaderboards.ts";
import { peopleMessages } from "#app/i18n/messages/people.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Icon } from "#app/ui/icon.tsx";

/** Where somebody stands out among all. */
export function ProfilePlaces({ places }: { places: TopPlace[] }) {
  const t = useT(peopleMessages);
  const boards = useT(leaderboardMessages);
  const locale = useLocale();
  if (places.length === 0) return null;
  return (
    <section aria-labelledby="places">
      <h2 id="places">{t("places")}</h2>
      <ul className="merit-places">
        {places.map(({ board, period, rank }) => (
          <li key={`${board} ${period}`}>
            <Icon name="trophy" />
            <p>
              <a href={paths.leaderboards({ board, period: period === "month" ? null : period })}>
                {t("place", { ordinal: formatOrdinal(rank, locale), board: boards(`title_${board}`) })}
              </a>{" "}
              <span>{t(period === "month" ? "placeMonth" : "placeAll")}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
