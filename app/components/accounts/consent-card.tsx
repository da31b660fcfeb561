import { NewWords } from "#app/components/consents/new-words.tsx";
import type { ConsentRecord } from "#app/domain/accounts/consent-queries.server.ts";
import { CONSENT_WORDINGS, type ConsentPurpose } from "#app/domain/accounts/consent-wordings.ts";
import { formatDate } from "#app/i18n/format.ts";
import { settingsMessages } from "#app/i18n/messages/settings.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";

type ConsentCardProps = { purpose: ConsentPurpose; latest: ConsentRecord | undefined };

/** One consent as a sentence: what holds since when, in which words, and the way to the other answer. */
export function ConsentCard({ purpose, latest }: ConsentCardProps) {
  const t = useT(settingsMessages);
  const locale = useLocale();
  const on = latest?.granted ?? false;
  const date = latest ? formatDate(latest.recordedAt, locale) : "";
  const title = t(purpose === "newsletter" ? "newsletterTitle" : "crmTitle");
  const state =
    purpose === "newsletter"
      ? t(on ? "newsletterOn" : "newsletterOff", { date })
      : t(on ? "crmOn" : "crmOff", { date });
  return (
    <Card title={title} titleId={`${purpose}-title`}>
      <p>{state}</p>
      {/* What was agreed to keeps its words; what could be agreed to has today's. */}
      <blockquote
        className="mt-3 border-l-2 border-line pl-3 text-sm text-ink-soft"
        lang={on ? latest?.locale : undefined}
      >
        {on ? latest?.wording : CONSENT_WORDINGS[purpose].text[locale]}
      </blockquote>
      {on && latest && <NewWords purpose={purpose} title={title} version={latest.wordingVersion} />}
      {purpose === "crm_matching" && on && (
        <p className="mt-3 text-sm text-ink-soft">{t("crmWithdrawing")}</p>
      )}
      <form method="post" className="mt-4">
        <input type="hidden" name="purpose" value={purpose} />
        <Button
          name="granted"
          value={on ? "no" : "yes"}
          aria-label={t(on ? "withdrawFor" : "giveFor", { purpose: title })}
        >
          {t(on ? "withdraw" : "give")}
        </Button>
      </form>
    </Card>
  );
}
