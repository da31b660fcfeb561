import type { StatusMark } from "#app/domain/ideas/list-queries.server.ts";
import type { ProfileRecognition } from "#app/domain/recognition/profile-recognition-queries.server.ts";
import { peopleMessages } from "#app/i18n/messages/people.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Notice } from "#app/ui/notice.tsx";
import { NextLevel } from "./next-level.tsx";
import { ProfileBadges } from "./profile-badges.tsx";
import { ProfileBest } from "./profile-best.tsx";
import { ProfilePlaces } from "./profile-places.tsx";
import "./profile.css";

type ProfileMeritsProps = {
  recognition: ProfileRecognition;
  statuses: Record<string, StatusMark>;
  mine: boolean;
};

/** What somebody is thanked for, before everything else they posted. */
export function ProfileMerits({ recognition, statuses, mine }: ProfileMeritsProps) {
  const t = useT(peopleMessages);
  const { standing, next, badges, places, best, kept } = recognition;
  return (
    <div className="merits">
      {kept.length > 0 && (
        <Notice title={t("keptTitle")}>
          {t(mine ? "keptOwn" : "keptOther", { parts: kept.map((part) => t(`part_${part}`)).join(", ") })}{" "}
          {mine && <a href={paths.settingsRecognition()}>{t("keptChange")}</a>}
        </Notice>
      )}
      {next && standing && <NextLevel points={standing.points} next={next} />}
      {best && <ProfileBest best={best} statuses={statuses} mine={mine} />}
      <ProfilePlaces places={places} />
      <ProfileBadges badges={badges} />
    </div>
  );
}
