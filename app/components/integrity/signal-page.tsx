import { Page } from "#app/components/shell/page.tsx";
import { BURST, FARM, RING, WINDOW_DAYS } from "#app/domain/integrity/signal-rules.ts";
import type { SignalView } from "#app/domain/integrity/signal-view.ts";
import { formatDateTime, formatNumber, formatPercent } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";
import { signalMessages } from "#app/i18n/messages/signals.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SignalMembers } from "./signal-members.tsx";
import { SignalTargets } from "./signal-targets.tsx";
import { VoteMatrix } from "./vote-matrix.tsx";
import "./signal.css";

type SignalPageProps = { signal: SignalView; locale: Locale };

/** Farms are found by the rule about rings, and told apart by what was found. */
const wordOf = ({ kind, facts }: Pick<SignalView, "kind" | "facts">) => (facts.farm ? "farm" : kind);

/** Everything that speaks for and against votes that wait. */
export function SignalPage({ signal, locale }: SignalPageProps) {
  const t = useT(signalMessages);
  const word = wordOf(signal);
  const { facts, members, flows, first, last } = signal;
  const share = (percent = 0) => formatPercent(percent / 100, locale);
  return (
    <Page
      title={t(`kind_${word}`)}
      lead={t(`found_${word}`, {
        people: formatNumber(word === "farm" ? members.length - 1 : members.length, locale),
        votes: formatNumber(facts.votes ?? signal.votes, locale),
        given: share(facts.given),
        received: share(facts.received),
        minutes: facts.minutes ?? BURST.minutes,
        days: BURST.newForDays,
      })}
      before={
        <Breadcrumb
          label={t("title")}
          items={[
            { href: paths.moderation(), label: t("back") },
            { label: t("signal", { number: signal.number }) },
          ]}
        />
      }
    >
      <div className="flex flex-col gap-6">
        <SignalState signal={signal} locale={locale} />
        {flows.length > 0 && (
          <Card title={t("matrixTitle")} titleId="who">
            <VoteMatrix members={members} flows={flows} />
          </Card>
        )}
        <Card title={t("peopleTitle")} titleId="people">
          <SignalMembers members={members} locale={locale} />
        </Card>
        <Card title={t("targetsTitle")} titleId="targets">
          <p className="mb-3 text-sm text-ink-soft">
            {t("targetsLead", { count: signal.targetCount })}{" "}
            {first &&
              last &&
              t("timing", { first: formatDateTime(first, locale), last: formatDateTime(last, locale) })}
          </p>
          <SignalTargets targets={signal.targets} locale={locale} />
        </Card>
        <Card title={t("whyTitle")} titleId="why">
          <p className="max-w-measure text-sm">
            {t(`why_${word}`, {
              inside: RING.insideEach,
              given: formatPercent(word === "farm" ? FARM.shareGiven : RING.shareGiven, locale),
              received: formatPercent(word === "farm" ? FARM.shareReceived : RING.shareReceived, locale),
              accounts: word === "farm" ? FARM.accounts : BURST.accounts,
              each: FARM.votesEach,
              minutes: BURST.minutes,
              days: BURST.newForDays,
            })}
          </p>
          <p className="mt-2 max-w-measure text-sm text-ink-soft">{t("whyPrivate", { days: WINDOW_DAYS })}</p>
        </Card>
      </div>
    </Page>
  );
}

function SignalState({ signal, locale }: SignalPageProps) {
  const t = useT(signalMessages);
  const { state, votes, withdrawn, item, decidedAt } = signal;
  if (state === "open") {
    return (
      <Notice tone="warn" title={t("openTitle", { count: votes })}>
        <p>
          {t("openText")} {withdrawn > 0 && t("withdrawn", { count: withdrawn })}
        </p>
        {item !== null && (
          <ButtonLink href={paths.moderation({ item })} variant="primary" size="sm" className="mt-3">
            {t("decide")}
          </ButtonLink>
        )}
      </Notice>
    );
  }
  const name = signal.decidedBy ?? t("somebody");
  const when = decidedAt ? formatDateTime(decidedAt, locale) : "";
  return (
    <Notice tone={state === "released" ? "good" : "info"} title={t(`${state}Title`)}>
      <p>{t(`${state}Text`, { name, when })}</p>
    </Notice>
  );
}
