import { StoredHtml } from "#app/components/ideas/stored-html.tsx";
import type { RoadStep } from "#app/domain/ideas/desk-idea-queries.server.ts";
import type { StaffPanelData } from "#app/domain/ideas/staff-panel-queries.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { deskMessages } from "#app/i18n/messages/desk.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { cx } from "#app/ui/class-names.ts";

type RoadProps = { steps: RoadStep[]; statuses: StaffPanelData["statuses"]; postedAt: Date; author: string };

/** Who moved the idea where, when, and in which words. */
export function Road({ steps, statuses, postedAt, author }: RoadProps) {
  const t = useT(deskMessages);
  const locale = useLocale();
  const nameOf = (id: string | null) => statuses.find((status) => status.id === id)?.name[locale] ?? id ?? "";
  const titleOf = (step: RoadStep) => {
    if (step.kind === "status")
      return t("roadMoved", { from: nameOf(step.fromStatusId), to: nameOf(step.toStatusId) });
    if (step.kind === "response") return t("roadResponse");
    if (step.kind === "locked") return t("roadLocked");
    if (step.kind === "reopened") return t("roadReopened");
    if (step.kind === "extension") return t("roadExtension");
    return t(step.kind === "merged" ? "roadMerged" : "roadUnmerged", { title: step.other?.title ?? "" });
  };
  return (
    <ol className="ml-1 space-y-3 border-l border-line pl-4 text-sm">
      <li>
        <p className="font-medium">{t("roadPosted")}</p>
        <p className="text-xs text-ink-faint">
          {author} · {formatDate(postedAt, locale)}
        </p>
      </li>
      {steps.map((step) => (
        <li key={step.id} className={cx(step.undone && "text-ink-faint")}>
          <p className={cx("font-medium", step.undone && "line-through")}>{titleOf(step)}</p>
          <p className="text-xs text-ink-faint">
            {step.actor && `${step.actor} · `}
            {formatDate(new Date(step.createdAt), locale)}
            {step.undone && ` · ${t("roadUndone")}`}
          </p>
          {step.html && !step.undone && <StoredHtml html={step.html} className="mt-1 text-sm" />}
        </li>
      ))}
    </ol>
  );
}
