import { PersonAvatar } from "#app/components/accounts/person-avatar.tsx";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { TierMark } from "#app/components/recognition/author-marks.tsx";
import { earnedTier } from "#app/domain/ambassadors/criteria.ts";
import type { ProgrammePerson } from "#app/domain/ambassadors/programme-person-queries.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { programmeMessages } from "#app/i18n/messages/programme.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FactTable } from "./fact-table.tsx";
import type { NamedTier } from "./named-tier.ts";
import { PersonActs } from "./person-acts.tsx";
import { ProgrammeFrame } from "./programme-frame.tsx";
import { StepList } from "./step-list.tsx";

type PersonPageProps = { person: ProgrammePerson; tiers: NamedTier[]; now: Date };

/** Everything about one person before a decision, and the decision. */
export function PersonPage({ person, tiers, now }: PersonPageProps) {
  const t = useT(programmeMessages);
  const locale = useLocale();
  const { errors, values } = useFormState(programmeMessages);
  const open = tiers.filter((tier) => !tier.retired);
  const { place } = person;
  const own = place && tiers.find((tier) => tier.id === place.tierId);
  // The summary leads to the field of the form that was sent.
  const summary =
    errors &&
    Object.fromEntries(Object.entries(errors).map(([field, text]) => [`${values.act}-${field}`, text]));
  return (
    <ProgrammeFrame
      crumbs={[{ label: person.displayName }]}
      title={
        <span className="inline-flex items-center gap-3">
          <PersonAvatar person={person} size="lg" />
          {person.displayName}
        </span>
      }
      lead={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span>
            {t(`state_${place?.state ?? "none"}`)}
            {place && `, ${formatDate(place.stateSince, locale)}`}
          </span>
          {place?.state === "active" && own && <TierMark name={own.name} />}
          <span>{t("memberSince", { date: formatDate(person.createdAt, locale) })}</span>
        </span>
      }
      actions={
        <ButtonLink href={paths.person(person.username)} variant="quiet" icon="user">
          {t("profile")}
        </ButtonLink>
      }
    >
      <ErrorSummary title={t("errorSummary")} errors={summary} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <Card
            title={t("facts")}
            as="div"
            padded={false}
            className="[&_tr>:first-child]:pl-4 sm:[&_tr>:first-child]:pl-5"
          >
            <FactTable facts={person.facts} tiers={open} />
          </Card>
          {place?.words && (
            <Card title={t("ownWords")} titleId="own-words">
              <p className="text-sm break-words whitespace-pre-line">{place.words}</p>
            </Card>
          )}
          <Card title={t("history")} titleId="history">
            <StepList steps={person.steps} tiers={tiers} now={now} />
          </Card>
        </div>
        <PersonActs
          person={person}
          tiers={open}
          earned={earnedTier(person.facts, open)?.id ?? null}
          errors={errors}
          values={values}
        />
      </div>
    </ProgrammeFrame>
  );
}
