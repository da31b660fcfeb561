import { PersonAvatar } from "#app/components/accounts/person-avatar.tsx";
import { TierMark } from "#app/components/recognition/author-marks.tsx";
import type { PyramidPerson } from "#app/domain/ambassadors/pyramid-queries.server.ts";
import { pyramidMessages } from "#app/i18n/messages/pyramid.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Pagination } from "#app/ui/pagination.tsx";

type PyramidPeopleProps = {
  title: string;
  people: PyramidPerson[];
  /** Ranks of ambassadors, by their mark. */
  tierNames: Record<string, string>;
  backHref: string;
  firstHref: string | null;
  moreHref: string | null;
};

/** The names behind a number. */
export function PyramidPeople(props: PyramidPeopleProps) {
  const { title, people, tierNames, backHref, firstHref, moreHref } = props;
  const t = useT(pyramidMessages);
  return (
    <Card title={title} titleId="names" aside={<a href={backHref}>{t("hideNames")}</a>}>
      {people.length === 0 ? (
        <EmptyState icon="users" title={t("namesNone")} text={t("namesNoneText")} />
      ) : (
        <ul className="grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
          {people.map((person) => (
            <li key={person.id} className="flex min-w-0 items-center gap-2.5">
              <PersonAvatar person={person} size="sm" />
              <span className="flex min-w-0 flex-wrap items-center gap-x-2">
                {person.closed ? (
                  person.displayName
                ) : (
                  <a href={paths.person(person.username)} className="truncate">
                    {person.displayName}
                  </a>
                )}
                {person.tier && tierNames[person.tier] && <TierMark name={tierNames[person.tier]!} />}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Pagination
        label={t("pages")}
        newerHref={firstHref}
        newerText={t("first")}
        olderHref={moreHref}
        olderText={t("more")}
      />
    </Card>
  );
}
