import type { Standing } from "#app/domain/recognition/standing-queries.server.ts";
import { peopleMessages } from "#app/i18n/messages/people.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ProgressBar } from "#app/ui/progress-bar.tsx";

/** How far it is to the next level, for nobody but oneself. */
export function NextLevel({ points, next }: { points: number; next: NonNullable<Standing["next"]> }) {
  const t = useT(peopleMessages);
  const level = next.name[useLocale()];
  const words = t("toNext", { count: Math.max(0, next.threshold - points), level });
  return (
    <div className="next-level">
      <p>
        <a href={paths.leaderboardRules()}>{words}</a>
        <span>{t("toNextOnly")}</span>
      </p>
      <ProgressBar label={words} value={points - next.from} max={next.threshold - next.from} />
    </div>
  );
}
