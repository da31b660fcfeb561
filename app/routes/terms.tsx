import { useLoaderData } from "@remix-run/react";
import { pageMeta } from "#app/components/page-meta.ts";
import { Page } from "#app/components/shell/page.tsx";
import { CONSENT_WORDINGS } from "#app/domain/accounts/consent-wordings.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { accountsMessages } from "#app/i18n/messages/accounts.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { renderMarkdown } from "#app/markdown/render.server.ts";

export const meta = pageMeta(accountsMessages, "termsTitle");

export const loader = defineLoader("anyone", async ({ community, locale }) => ({
  terms: renderMarkdown(community.terms[locale]),
  rules: renderMarkdown(community.rules[locale]),
}));

export default function Terms() {
  const { terms, rules } = useLoaderData<typeof loader>();
  const t = useT(accountsMessages);
  const locale = useLocale();
  return (
    <Page width="reading" title={t("termsTitle")}>
      <h2 className="text-lg font-semibold">{t("rulesHeading")}</h2>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by us from the admin's Markdown */}
      <div className="prose mt-2" dangerouslySetInnerHTML={{ __html: rules }} />
      <h2 className="mt-10 text-lg font-semibold">{t("termsHeading")}</h2>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by us from the admin's Markdown */}
      <div className="prose mt-2" dangerouslySetInnerHTML={{ __html: terms }} />
      <h2 className="mt-10 text-lg font-semibold">{t("termsConsents")}</h2>
      <ul className="prose mt-2">
        <li>{CONSENT_WORDINGS.newsletter.text[locale]}</li>
        <li>{CONSENT_WORDINGS.crm_matching.text[locale]}</li>
      </ul>
    </Page>
  );
}
