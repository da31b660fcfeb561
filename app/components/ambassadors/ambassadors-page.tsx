import { StoredHtml } from "#app/components/ideas/stored-html.tsx";
import { Page } from "#app/components/shell/page.tsx";
import type { Ambassador } from "#app/domain/ambassadors/ambassadors-page-queries.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { ambassadorsMessages } from "#app/i18n/messages/ambassadors.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { AmbassadorCard } from "./ambassador-card.tsx";
import { type ShownTier, TierCards } from "./tier-cards.tsx";

type Group = { tier: ShownTier; people: Ambassador[]; next: string | null };

type AmbassadorsPageProps = {
  /** The highest first; those with nobody in them are left out. */
  groups: Group[];
  tiers: ShownTier[];
  charter: { version: number; html: string; date: Date };
  /** Only one rank is shown, from its second page on. */
  paged: boolean;
  /** What the reader has here: an invitation to answer, or a place. */
  own: "invited" | "active" | null;
  locale: Locale;
};

export function AmbassadorsPage({ groups, tiers, charter, paged, own, locale }: AmbassadorsPageProps) {
  const t = translator(ambassadorsMessages, locale);
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        own && (
          <>
            {own === "active" && (
              <ButtonLink href={paths.ambassadorLounge()} icon="messages-square">
                {t("toLounge")}
              </ButtonLink>
            )}
            <ButtonLink
              href={paths.ambassadorInvitation()}
              variant={own === "invited" ? "primary" : "secondary"}
              icon="award"
            >
              {t(own === "invited" ? "yourInvitation" : "yourPlace")}
            </ButtonLink>
          </>
        )
      }
    >
      {groups.length === 0 ? (
        <EmptyState icon="award" title={t("nobody")} text={t("nobodyText")} />
      ) : (
        groups.map(({ tier, people, next }) => (
          <section key={tier.id} aria-labelledby={`tier-${tier.slug}`} className="mb-10">
            <h2 id={`tier-${tier.slug}`} className="mb-4 text-xl font-semibold">
              {tier.name}
            </h2>
            <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
              {people.map((person) => (
                <AmbassadorCard key={person.id} person={person} tier={tier.name} locale={locale} />
              ))}
            </ul>
            <Pagination
              label={t("peopleOf", { tier: tier.name })}
              newerHref={paged ? paths.ambassadors() : null}
              newerText={t("first")}
              olderHref={next && paths.ambassadors({ tier: tier.slug, after: next })}
              olderText={t("moreOf")}
            />
          </section>
        ))
      )}
      <section aria-labelledby="tiers" className="mt-12">
        <h2 id="tiers" className="text-xl font-semibold">
          {t("tiers")}
        </h2>
        <p className="mt-1 mb-4 max-w-measure text-ink-soft">
          {t("tiersLead")} <a href={paths.leaderboardRules()}>{t("boards")}</a>
        </p>
        <TierCards tiers={tiers} locale={locale} />
      </section>
      <section aria-labelledby="charter" className="mt-12">
        <h2 id="charter" className="text-xl font-semibold">
          {t("charter")}
        </h2>
        <h3 className="mt-1 mb-3 text-sm font-normal text-ink-soft">
          {t("charterVersion", { version: charter.version, date: formatDate(charter.date, locale) })}
        </h3>
        <Disclosure summary={t("readCharter")}>
          <StoredHtml html={charter.html} className="max-w-measure" />
        </Disclosure>
      </section>
    </Page>
  );
}
