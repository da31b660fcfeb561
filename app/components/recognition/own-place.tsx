import type { BoardFilters } from "#app/domain/recognition/board-filters.ts";
import type { OwnPlace as Place } from "#app/domain/recognition/board-queries.server.ts";
import { formatOrdinal } from "#app/i18n/format-ordinal.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { leaderboardMessages } from "#app/i18n/messages/leaderboards.ts";
import { paths } from "#app/paths.ts";
import { Icon } from "#app/ui/icon.tsx";

type OwnPlaceProps = { place: Place; filters: BoardFilters; current: boolean; locale: Locale };

/** Where the reader is, always in view, however far down the list that would be. */
export function OwnPlace({ place, filters, current, locale }: OwnPlaceProps) {
  const t = translator(leaderboardMessages, locale);
  const { board } = filters;
  return (
    <aside className="board-own" aria-label={t("own")}>
      <Icon name={place.state === "placed" ? "user" : "info"} />
      {place.state === "placed" && (
        <p>
          {t(place.beyond ? "own_beyond" : "own_placed", {
            ordinal: formatOrdinal(place.rank, locale),
            value: t(`value_${board}`, { count: place.value }),
          })}
        </p>
      )}
      {place.state === "none" && (
        <p>
          {current ? (
            <>
              {t("own_none")} <span className="text-ink-soft">{t(`empty_${board}`)}</span>
            </>
          ) : (
            t("own_noneThen")
          )}
        </p>
      )}
      {place.state === "off" && (
        <p>
          {t("own_off")} <a href={paths.settingsRecognition()}>{t("own_offLink")}</a>
        </p>
      )}
      {place.state === "staff" && <p>{t("own_staff")}</p>}
    </aside>
  );
}
