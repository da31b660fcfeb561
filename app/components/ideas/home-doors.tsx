import { type Locale, translator } from "#app/i18n/index.ts";
import { homeMessages } from "#app/i18n/messages/home.ts";
import { paths } from "#app/paths.ts";
import { Icon } from "#app/ui/icon.tsx";

/** The places of the community, each in a sentence. */
export function HomeDoors({ locale }: { locale: Locale }) {
  const t = translator(homeMessages, locale);
  const doors = [
    { icon: "life-buoy", key: "doorHelp", href: paths.help() },
    { icon: "lightbulb", key: "doorShare", href: paths.newIdea() },
    { icon: "map", key: "doorPlanned", href: paths.roadmap() },
  ] as const;
  return (
    <nav aria-label={t("doors")}>
      <ul className="doors">
        {doors.map((door) => (
          <li key={door.key} className="door">
            <Icon name={door.icon} />
            <a href={door.href}>{t(door.key)}</a>
            <p>{t(`${door.key}Text`)}</p>
          </li>
        ))}
      </ul>
    </nav>
  );
}
