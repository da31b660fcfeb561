import type { StaffPanelData } from "#app/domain/ideas/staff-panel-queries.server.ts";
import { deskMessages } from "#app/i18n/messages/desk.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";

function UnmergeButton({
  idea,
  next,
}: {
  idea: { number: number; slug: string; title: string };
  next: string;
}) {
  const t = useT(deskMessages);
  return (
    <form method="post" action={paths.ideaUnmerge(idea)}>
      <input type="hidden" name="next" value={next} />
      <Button size="sm" variant="quiet">
        <span aria-hidden="true">{t("unmerge")}</span>
        <VisuallyHidden>{t("unmergeNamed", { title: idea.title })}</VisuallyHidden>
      </Button>
    </form>
  );
}

/** What is merged here, what this is merged into, and the way to do either. */
export function MergeBox({ panel, next }: { panel: StaffPanelData; next: string }) {
  const t = useT(deskMessages);
  if (panel.mergedInto) {
    return (
      <div className="flex items-center justify-between gap-3 text-sm">
        <a href={paths.idea(panel.mergedInto)}>{t("mergedInto", { title: panel.mergedInto.title })}</a>
        <UnmergeButton idea={panel} next={next} />
      </div>
    );
  }
  return (
    <>
      {panel.children.length > 0 && (
        <>
          <p className="text-xs font-medium text-ink-soft">{t("merged")}</p>
          <ul className="mb-2">
            {panel.children.map((child) => (
              <li key={child.number} className="flex items-center justify-between gap-3 text-sm">
                <a className="min-w-0 truncate" href={paths.idea(child, { merged: 1 })}>
                  {child.title}
                </a>
                <span className="flex items-center gap-1">
                  <span className="inline-flex items-center gap-1 text-xs text-ink-faint tabular-nums">
                    <Icon name="arrow-up" />
                    {child.promotes}
                  </span>
                  <UnmergeButton idea={child} next={next} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <ButtonLink
        size="sm"
        icon="git-merge"
        href={`${paths.ideaMerge(panel)}?next=${encodeURIComponent(next)}`}
        data-key="m"
      >
        {t("merge")}
      </ButtonLink>
    </>
  );
}
