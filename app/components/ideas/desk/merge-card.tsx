import { StatusBadge } from "#app/components/ideas/status-badge.tsx";
import type { Status } from "#app/domain/community/queries.server.ts";
import type { MergeCandidate } from "#app/domain/ideas/merge-queries.server.ts";
import { formatDate, formatNumber } from "#app/i18n/format.ts";
import { deskMessages } from "#app/i18n/messages/desk.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { cx } from "#app/ui/class-names.ts";

export type CardStatus = { id: string; category: Status["category"]; name: { en: string; fr: string } };

type MergeCardProps = {
  idea: MergeCandidate;
  statuses: CardStatus[];
  /** What becomes of it. */
  role?: string;
  strong?: boolean;
  /** A line of a list, without a frame. */
  bare?: boolean;
};

/** One side of a merge. */
export function MergeCard({ idea, statuses, role, strong, bare }: MergeCardProps) {
  const t = useT(deskMessages);
  const locale = useLocale();
  const status = statuses.find((row) => row.id === idea.statusId);
  return (
    <div
      className={cx(
        "min-w-0 flex-1",
        !bare && "rounded-lg border bg-surface p-5",
        strong ? "border-action" : "border-line",
      )}
    >
      {role && <p className="mb-2 text-xs font-medium text-ink-faint">{role}</p>}
      <p className={bare ? "font-medium" : "text-lg font-semibold"}>
        <a href={paths.idea(idea)} className="text-ink no-underline hover:underline">
          {idea.title}
        </a>
      </p>
      {idea.excerpt && (
        <p className={cx("mt-1 text-sm text-ink-soft", bare && "line-clamp-2")}>{idea.excerpt}</p>
      )}
      <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-faint">
        {status && <StatusBadge status={{ category: status.category, name: status.name[locale] }} />}
        <span className="tabular-nums">
          {t("statVotes")} {formatNumber(idea.promotes - idea.demotes, locale)}
        </span>
        <span className="tabular-nums">
          {t("statComments")} {formatNumber(idea.comments, locale)}
        </span>
        <span className="tabular-nums">
          {t("statFollowers")} {formatNumber(idea.followers, locale)}
        </span>
        <span>
          {idea.author} · {formatDate(idea.createdAt, locale)}
        </span>
      </p>
    </div>
  );
}
