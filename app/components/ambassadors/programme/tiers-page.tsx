import { CriteriaList } from "#app/components/ambassadors/criteria-list.tsx";
import { TierMark } from "#app/components/recognition/author-marks.tsx";
import type { Tier } from "#app/domain/ambassadors/tier-queries.server.ts";
import { ambassadorsMessages } from "#app/i18n/messages/ambassadors.ts";
import { programmeMessages } from "#app/i18n/messages/programme.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { ProgrammeFrame } from "./programme-frame.tsx";
import { TierForm } from "./tier-form.tsx";

type TiersPageProps = {
  tiers: Tier[];
  /** The one whose form is shown; `new` for one that is not there yet, null for the list. */
  edited: Tier | "new" | null;
};

export function TiersPage({ tiers, edited }: TiersPageProps) {
  const t = useT(programmeMessages);
  const words = useT(ambassadorsMessages);
  const locale = useLocale();
  if (edited) {
    const tier = edited === "new" ? null : edited;
    const title = tier ? t("editTier", { name: tier.name[locale] }) : t("newTier");
    return (
      <ProgrammeFrame
        title={title}
        crumbs={[{ href: paths.programmeTiers(), label: t("tiersTitle") }, { label: title }]}
      >
        <TierForm tier={tier} />
      </ProgrammeFrame>
    );
  }
  return (
    <ProgrammeFrame
      crumbs={[{ label: t("tiersTitle") }]}
      title={t("tiersTitle")}
      lead={t("tiersLead")}
      actions={
        <ButtonLink href={paths.programmeTiers({ tier: "new" })} variant="primary" icon="plus">
          {t("newTier")}
        </ButtonLink>
      }
    >
      <Card as="div" padded={false}>
        <ul className="rows">
          {tiers.map((tier) => (
            <li key={tier.id} className="flex flex-wrap items-start gap-x-6 gap-y-3 px-4 py-4 sm:px-5">
              <div className="w-40">
                <h2>
                  <TierMark name={tier.name[locale]} />
                </h2>
                {tier.retired && (
                  <p className="mt-2">
                    <Badge tone="outline">{t("retiredBadge")}</Badge>
                  </p>
                )}
              </div>
              <div className="min-w-0 flex-1 basis-64">
                <CriteriaList criteria={tier.criteria} locale={locale} none={words("needNothing")} />
              </div>
              <ButtonLink
                href={paths.programmeTiers({ tier: tier.slug })}
                size="sm"
                icon="pencil"
                aria-label={t("editTier", { name: tier.name[locale] })}
              >
                {t("editShort")}
              </ButtonLink>
            </li>
          ))}
        </ul>
      </Card>
    </ProgrammeFrame>
  );
}
