import type { Version } from "#app/domain/faq/revision-history-queries.server.ts";
import { formatDateTime, formatRelative } from "#app/i18n/format.ts";
import { articleEditingMessages } from "#app/i18n/messages/article-editing.ts";
import { articleReviewMessages } from "#app/i18n/messages/article-review.ts";
import { articleWritingMessages } from "#app/i18n/messages/article-writing.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { RevisionBadge } from "./revision-badge.tsx";

/** The form that takes a version up again: forms do not nest, so it stands outside the list. */
export const reviveForm = (version: number) => `revive-${version}`;

type VersionItemProps = {
  version: Version;
  /** The two that are compared. */
  from: number | null;
  to: number;
  choosable: boolean;
  canRestore: boolean;
  now: Date;
};

/** One version: its place in a comparison, who made it, when and why. */
export function VersionItem(props: VersionItemProps) {
  const { version: one, from, to, choosable, canRestore, now } = props;
  const t = useT(articleReviewMessages);
  const shared = useT(articleEditingMessages);
  const writing = useT(articleWritingMessages);
  const locale = useLocale();
  const at = one.publishedAt ?? one.createdAt;
  const name = t("versionNumber", { version: one.version });
  const choice = (field: "from" | "to", label: string, chosen: number | null) => (
    <label className="inline-flex min-h-8 items-center gap-1.5 text-xs text-ink-soft">
      <input
        key={`${chosen}`}
        type="radio"
        name={field}
        value={one.version}
        defaultChecked={chosen === one.version}
        aria-label={`${label}: ${name}`}
        className="size-4 accent-action"
      />
      {label}
    </label>
  );
  return (
    <li className="border-t border-line p-4 first:border-t-0">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <h2 className="text-base font-semibold">{name}</h2>
        <RevisionBadge state={one.state} />
        {one.current && <Badge tone="action">{t("current")}</Badge>}
        {choosable && (
          <span className="ml-auto flex gap-3">
            {choice("from", t("compareFrom"), from)}
            {choice("to", t("compareTo"), to)}
          </span>
        )}
      </div>
      <p className="mt-1 text-sm text-ink-soft">
        {one.author ? <a href={paths.person(one.author.username)}>{one.author.name}</a> : shared("someone")}
        {one.others.length > 0 && ` ${t("helpedBy", { names: one.others.join(", ") })}`}
        {" · "}
        <RelativeTime date={at} text={formatRelative(at, locale, now)} title={formatDateTime(at, locale)} />
        {one.state === "published" && one.reviewer && <> · {shared("reviewedBy", { name: one.reviewer })}</>}
        {one.version > 1 && one.significance === "minor" && <> · {writing("significance_minor")}</>}
      </p>
      {one.comment && <p className="mt-1 text-sm">{one.comment}</p>}
      {one.reviewNote && (
        <p className="mt-2 border-l-2 border-line pl-3 text-sm whitespace-pre-wrap text-ink-soft">
          {one.reviewNote}
        </p>
      )}
      {canRestore && !one.current && (
        <div className="mt-2">
          <Button
            size="sm"
            variant="quiet"
            icon="undo-2"
            form={reviveForm(one.version)}
            aria-label={t("restoreNamed", { version: one.version })}
          >
            {t("restore")}
          </Button>
        </div>
      )}
    </li>
  );
}
