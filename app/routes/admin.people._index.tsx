import { useLoaderData } from "@remix-run/react";
import { PeopleFilterForm } from "#app/components/admin/people-filter-form.tsx";
import { PeopleTable } from "#app/components/admin/people-table.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { Page } from "#app/components/shell/page.tsx";
import { listPeople, peopleFilter } from "#app/domain/accounts/people-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { adminMessages } from "#app/i18n/messages/admin.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Pagination } from "#app/ui/pagination.tsx";

export const meta = pageMeta(adminMessages, "peopleTitle");

export const loader = defineLoader("admin", async ({ sql, url, now }) => {
  const filter = peopleFilter(url.searchParams);
  return { ...(await listPeople(sql, filter)), filter, now };
});

export default function People() {
  const { items, next, filter, now } = useLoaderData<typeof loader>();
  const t = useT(adminMessages);
  const { q, role, after } = filter;
  return (
    <Page title={t("peopleTitle")} lead={t("peopleLead")}>
      <PeopleFilterForm q={q} role={role} />
      {items.length > 0 ? (
        <PeopleTable people={items} now={now} />
      ) : (
        <EmptyState
          icon="users"
          title={t("nobodyFound")}
          text={t("nobodyFoundText")}
          action={<ButtonLink href={paths.adminPeople()}>{t("showEveryone")}</ButtonLink>}
        />
      )}
      <Pagination
        label={t("pages")}
        newerHref={after && paths.adminPeople({ q, role })}
        newerText={t("first")}
        olderHref={next && paths.adminPeople({ q, role, after: next })}
        olderText={t("older")}
      />
    </Page>
  );
}
