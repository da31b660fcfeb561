import { useLoaderData } from "@remix-run/react";
import { MailList } from "#app/components/operations/mail-list.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { Page } from "#app/components/shell/page.tsx";
import { listMails } from "#app/domain/notifications/mail-queries.server.ts";
import { isMailState, MAIL_STATES } from "#app/domain/notifications/mail-state.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { jobsAdminMessages } from "#app/i18n/messages/jobs-admin.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { mailBrand } from "#app/runtime/mail-brand.server.ts";
import { hasMailServer } from "#app/runtime/mailer.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

export const meta = pageMeta(jobsAdminMessages, "mailsTitle");

export const loader = defineLoader("admin", async ({ actor, sql, url, now }) => {
  const asked = url.searchParams.get("state");
  const state = isMailState(asked) ? asked : null;
  const to = url.searchParams.get("to")?.slice(0, 200) || null;
  const cursor = url.searchParams.get("after");
  const page = await listMails(sql, actor, await mailBrand(sql), { state, to, cursor });
  return { ...page, state, to, cursor, leaves: hasMailServer(), now };
});

export default function Mails() {
  const { items, next, state, to, cursor, leaves, now } = useLoaderData<typeof loader>();
  const t = useT(jobsAdminMessages);
  const filtered = state !== null || to !== null;
  return (
    <Page title={t("mailsTitle")} lead={t("mailsLead")}>
      {!leaves && (
        <div className="mb-6">
          <Notice tone="info">{t("noServer")}</Notice>
        </div>
      )}
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <Tabs
          label={t("stateFilter")}
          items={[null, ...MAIL_STATES].map((each) => ({
            href: paths.adminMails({ state: each, to }),
            label: t(`state_${each ?? "all"}`),
            current: each === state,
          }))}
        />
        <form method="get" action={paths.adminMails()} className="flex items-end gap-2">
          {state && <input type="hidden" name="state" value={state} />}
          <TextInput
            name="to"
            size="sm"
            type="search"
            label={t("searchRecipient")}
            defaultValue={to ?? ""}
            key={to}
          />
          <Button icon="search" iconOnly>
            {t("searchButton")}
          </Button>
        </form>
      </div>
      {items.length > 0 ? (
        <MailList mails={items} now={now} />
      ) : (
        <EmptyState
          icon="mail"
          title={t("mailsEmpty")}
          text={t(filtered ? "mailsEmptyFilter" : "mailsEmptyText")}
          action={filtered && <ButtonLink href={paths.adminMails()}>{t("showAll")}</ButtonLink>}
        />
      )}
      <Pagination
        label={t("pages")}
        newerText={t("newest")}
        newerHref={cursor ? paths.adminMails({ state, to }) : null}
        olderText={t("older")}
        olderHref={next && paths.adminMails({ state, to, after: next })}
      />
    </Page>
  );
}
