import { StatusBadge } from "#app/components/ideas/status-badge.tsx";
import { deskMessages } from "#app/i18n/messages/desk.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import type { DeskData } from "./desk-data.ts";
import { IdeaPast } from "./idea-past.tsx";
import { IdeaStory } from "./idea-story.tsx";
import { SilenceMark } from "./silence-mark.tsx";
import { StaffPanel } from "./staff-panel.tsx";
import { useDeskLinks } from "./use-desk-links.ts";

/** One idea beside the list: read it, answer it, go on. Part of the page, so it needs no scripts. */
export function SidePanel({ data }: { data: DeskData }) {
  const t = useT(deskMessages);
  const locale = useLocale();
  const links = useDeskLinks();
  const { opened, openedNumber, silenceDays, now } = data;
  const status = opened?.panel.statuses.find((row) => row.id === opened.panel.statusId);
  const close = (
    <ButtonLink
      href={links.withoutIdea()}
      variant="quiet"
      size="sm"
      icon="x"
      iconOnly
      data-keep-scroll
      data-desk-close
      title={t("panelClose")}
    >
      {t("panelClose")}
    </ButtonLink>
  );
  return (
    <aside
      id="desk-panel"
      aria-label={t("panelLabel", { number: openedNumber ?? "" })}
      className="rounded-lg border border-line bg-surface lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto"
    >
      <div className="sticky top-0 z-10 flex items-center gap-2 rounded-t-lg border-b border-line bg-surface px-4 py-2">
        <span className="text-xs text-ink-faint tabular-nums">#{openedNumber}</span>
        {status && <StatusBadge status={{ category: status.category, name: status.name[locale] }} />}
        {opened && (
          <span className="text-xs">
            <SilenceMark
              createdAt={opened.panel.createdAt}
              answeredAt={opened.answeredAt}
              silenceDays={silenceDays}
              now={now}
            />
          </span>
        )}
        <span className="ml-auto flex">
          {opened && (
            <ButtonLink
              href={paths.idea(opened.panel)}
              variant="quiet"
              size="sm"
              icon="arrow-up-right"
              iconOnly
              title={t("panelOpenPage")}
            >
              {t("panelOpenPage")}
            </ButtonLink>
          )}
          {close}
        </span>
      </div>
      {opened ? (
        <div className="space-y-5 p-4">
          <div>
            <h2 className="text-lg leading-snug font-semibold tracking-tight text-balance">
              {opened.panel.title}
            </h2>
            <p className="mt-1 text-xs text-ink-faint">
              {t("panelBy", { name: opened.author })} ·{" "}
              {opened.panel.categories.find((row) => row.id === opened.panel.categoryId)?.name[locale]}
            </p>
          </div>
          <IdeaStory idea={opened} now={now} />
          <StaffPanel panel={opened.panel} idea={opened.panel} next={links.here} />
          <IdeaPast idea={opened} />
        </div>
      ) : (
        <EmptyState icon="inbox" title={t("emptyTitle")} text={t("panelEmpty")} />
      )}
    </aside>
  );
}
