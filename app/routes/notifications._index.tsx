import { useLoaderData } from "@remix-run/react";
import { NoticeList } from "#app/components/notifications/notice-list.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { Page } from "#app/components/shell/page.tsx";
import { listNotices } from "#app/domain/notifications/notice-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { notificationsMessages } from "#app/i18n/messages/notifications.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

export const meta = pageMeta(notificationsMessages, "title");

export const loader = defineLoader("member", async ({ actor, sql, url, context, now }) => {
  const unreadOnly = url.searchParams.get("show") === "unread";
  const cursor = url.searchParams.get("after");
  const { viewer } = await context.visit();
  const page = await listNotices(sql, actor, { unreadOnly, cursor });
  return { ...page, unreadOnly, cursor, unread: viewer?.unread ?? 0, here: url.pathname + url.search, now };
});

export default function Notifications() {
  const { items, next, unreadOnly, cursor, unread, here, now } = useLoaderData<typeof loader>();
  const t = useT(notificationsMessages);
  const show = unreadOnly ? "unread" : null;
  return (
    <Page width="reading" title={t("title")} lead={t("lead")}>
      <div className="mb-6 flex flex-wrap items-center justify-between gap-3">
        <Tabs
          label={t("filter")}
          items={[
            { href: paths.notifications(), label: t("all"), current: !unreadOnly },
            {
              href: paths.notifications({ show: "unread" }),
              label: t("unread"),
              current: unreadOnly,
              count: unread > 99 ? "99+" : unread,
            },
          ]}
        />
        <div className="flex items-center gap-1">
          {unread > 0 && (
            <form method="post" action={paths.notificationsRead()}>
              <input type="hidden" name="next" value={here} />
              <Button size="sm" variant="quiet" icon="check-check">
                {t("markAll")}
              </Button>
            </form>
          )}
          <ButtonLink href={paths.settingsNotifications()} size="sm" variant="quiet" icon="settings">
            {t("settings")}
          </ButtonLink>
        </div>
      </div>
      {items.length > 0 && <NoticeList notices={items} now={now} returnTo={here} />}
      {items.length === 0 &&
        (unreadOnly ? (
          <EmptyState
            icon="check-check"
            title={t("emptyUnreadTitle")}
            text={t("emptyUnreadText")}
            action={<ButtonLink href={paths.notifications()}>{t("emptyUnreadAction")}</ButtonLink>}
          />
        ) : (
          <EmptyState
            icon="bell"
            title={t("emptyTitle")}
            text={t("emptyText")}
            action={<ButtonLink href={paths.ideas()}>{t("emptyAction")}</ButtonLink>}
          />
        ))}
      <Pagination
        label={t("more")}
        newerText={t("newest")}
        newerHref={cursor ? paths.notifications({ show }) : null}
        olderText={t("older")}
        olderHref={next && paths.notifications({ show, after: next })}
      />
    </Page>
  );
}
