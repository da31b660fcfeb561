import { useLoaderData } from "@remix-run/react";
import { AuditFilterForm } from "#app/components/admin/audit-filter-form.tsx";
import { AuditTable } from "#app/components/admin/audit-table.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { Page } from "#app/components/shell/page.tsx";
import { auditFilter, listAudit, listAuditActions } from "#app/domain/community/audit-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { adminMessages } from "#app/i18n/messages/admin.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Pagination } from "#app/ui/pagination.tsx";

export const meta = pageMeta(adminMessages, "auditTitle");

export const loader = defineLoader("admin", async ({ sql, url }) => {
  const filter = auditFilter(url.searchParams);
  const [page, actions] = await Promise.all([listAudit(sql, filter), listAuditActions(sql)]);
  return { ...page, actions, filter };
});

export default function Audit() {
  const { items, next, actions, filter } = useLoaderData<typeof loader>();
  const t = useT(adminMessages);
  const { after, ...query } = filter;
  const filtered = Object.values(query).some(Boolean);
  return (
    <Page
      title={t("auditTitle")}
      lead={t("auditLead")}
      actions={
        <ButtonLink href={paths.adminAuditCsv(query)} icon="download" data-document>
          {t("exportCsv")}
        </ButtonLink>
      }
    >
      <AuditFilterForm filter={filter} actions={actions} />
      {items.length > 0 ? (
        <AuditTable entries={items} />
      ) : (
        <EmptyState
          icon="history"
          title={t(filtered ? "auditNone" : "auditEmpty")}
          text={filtered ? undefined : t("auditEmptyText")}
          action={filtered && <ButtonLink href={paths.adminAudit()}>{t("clearFilter")}</ButtonLink>}
        />
      )}
      <Pagination
        label={t("pages")}
        newerHref={after && paths.adminAudit(query)}
        newerText={t("first")}
        olderHref={next && paths.adminAudit({ ...query, after: next })}
        olderText={t("older")}
      />
    </Page>
  );
}
