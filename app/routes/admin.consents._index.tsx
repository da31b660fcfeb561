import { useLoaderData } from "@remix-run/react";
import { PurposeCards } from "#app/components/consents/purpose-cards.tsx";
import { RegisterFilter } from "#app/components/consents/register-filter.tsx";
import { RegisterTable } from "#app/components/consents/register-table.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { Page } from "#app/components/shell/page.tsx";
import {
  consentSummary,
  listConsentRegister,
  registerFilter,
} from "#app/domain/accounts/consent-register-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { consentRegisterMessages } from "#app/i18n/messages/consent-register.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Pagination } from "#app/ui/pagination.tsx";

export const meta = pageMeta(consentRegisterMessages, "title");

export const loader = defineLoader("admin", async ({ sql, actor, url }) => {
  const filter = registerFilter(url.searchParams);
  const [page, summary] = await Promise.all([
    listConsentRegister(sql, actor, filter),
    // All of the register is counted for it: once is enough, not on every page of it.
    filter.after ? [] : consentSummary(sql, actor),
  ]);
  return { ...page, summary, filter };
});

export default function ConsentRegister() {
  const { items, next, summary, filter } = useLoaderData<typeof loader>();
  const t = useT(consentRegisterMessages);
  const { after, ...query } = filter;
  const filtered = Object.values(query).some(Boolean);
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        <ButtonLink href={paths.adminConsentsCsv(query)} icon="download" data-document>
          {t("exportCsv")}
        </ButtonLink>
      }
    >
      <div className="space-y-6">
        {summary.length > 0 && <PurposeCards summary={summary} />}
        <RegisterFilter filter={filter} />
        {items.length > 0 ? (
          <RegisterTable entries={items} />
        ) : (
          <EmptyState
            icon="history"
            title={t(filtered ? "none" : "empty")}
            action={filtered && <ButtonLink href={paths.adminConsents()}>{t("clearFilter")}</ButtonLink>}
          />
        )}
        <Pagination
          label={t("pages")}
          newerHref={after && paths.adminConsents(query)}
          newerText={t("first")}
          olderHref={next && paths.adminConsents({ ...query, after: next })}
          olderText={t("older")}
        />
      </div>
    </Page>
  );
}
