import { PersonAvatar } from "#app/components/accounts/person-avatar.tsx";
import type { ProgrammeRow as Row } from "#app/domain/ambassadors/programme-queries.server.ts";
import { restsUntil } from "#app/domain/ambassadors/rest.ts";
import { formatDate, formatRelative } from "#app/i18n/format.ts";
import { programmeMessages } from "#app/i18n/messages/programme.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { FactLine } from "./fact-line.tsx";
import type { NamedTier } from "./named-tier.ts";

type ProgrammeRowProps = { row: Row; tiers: NamedTier[]; now: Date };

/** One person of the programme: who, where they stand, what speaks for them, and the way to decide. */
export function ProgrammeRow({ row, tiers, now }: ProgrammeRowProps) {
  const t = useT(programmeMessages);
  const locale = useLocale();
  const tierOf = (id: string) => tiers.find((tier) => tier.id === id);
  const own = tierOf(row.tierId);
  const tier = own?.name ?? "";
  const rest = restsUntil(row.state, row.stateSince);
  // What the nightly look found; 0 for no rank at all.
  const earned = tiers.find((one) => one.rank === row.facts.rank);
  const higher = row.state === "active" && earned && own && earned.rank > own.rank ? earned : null;
  const stands = {
    proposed: t("proposedFor", { tier }),
    invited: t("invitedFor", { tier, when: formatRelative(row.stateSince, locale, now) }),
    active: t("holds", { tier, date: formatDate(row.tierSince ?? row.stateSince, locale) }),
  } as Partial<Record<Row["state"], string>>;
  const open = row.state === "proposed" || row.state === "active";
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-3 px-4 py-4 sm:px-5">
      <PersonAvatar person={row} size="md" />
      <div className="min-w-0 flex-1 basis-48">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          {row.closed ? (
            <span className="font-semibold">{row.displayName}</span>
          ) : (
            <a
              href={paths.programmePerson(row.username)}
              className="font-semibold text-ink no-underline hover:underline"
            >
              {row.displayName}
            </a>
          )}
          <span className="text-sm text-ink-soft">
            {stands[row.state] ?? `${t(`state_${row.state}`)}, ${formatDate(row.stateSince, locale)}`}
          </span>
          {higher && <Badge tone="honey">{t("qualifies", { tier: higher.name })}</Badge>}
        </p>
        {row.state === "active" && row.reviewOn && (
          <p className="mt-0.5 text-sm text-ink-soft">
            {t("reviewDue", { date: formatDate(new Date(row.reviewOn), locale) })}
          </p>
        )}
        {rest && rest > now && (
          <p className="mt-0.5 text-sm text-ink-soft">{t("openUntil", { date: formatDate(rest, locale) })}</p>
        )}
        {open && (
          <div className="mt-2">
            <FactLine facts={row.facts} />
          </div>
        )}
      </div>
      {!row.closed && (
        <ButtonLink
          href={paths.programmePerson(row.username)}
          size="sm"
          aria-label={t(row.state === "proposed" ? "decideOn" : "lookAt", { name: row.displayName })}
        >
          {t(row.state === "proposed" ? "decide" : "look")}
        </ButtonLink>
      )}
    </li>
  );
}
