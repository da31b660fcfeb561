import { StoredHtml } from "#app/components/ideas/stored-html.tsx";
import type { DeskIdea } from "#app/domain/ideas/desk-idea-queries.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { deskMessages } from "#app/i18n/messages/desk.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Road } from "./road.tsx";

type IdeaPastProps = {
  idea: DeskIdea;
  /** One below the heading it stands under. */
  heading?: "h2" | "h3";
};

/** What was decided and said so far. */
export function IdeaPast({ idea, heading: Heading = "h3" }: IdeaPastProps) {
  const t = useT(deskMessages);
  const locale = useLocale();
  const { panel } = idea;
  return (
    <div className="space-y-5">
      <section>
        <Heading className="mb-2 text-sm font-semibold">{t("panelRoad")}</Heading>
        <Road steps={idea.road} statuses={panel.statuses} postedAt={panel.createdAt} author={idea.author} />
      </section>
      <section>
        <Heading className="mb-2 text-sm font-semibold">{t("panelComments")}</Heading>
        {idea.comments.length === 0 && <p className="text-sm text-ink-soft">{t("panelNoComments")}</p>}
        <ul className="space-y-3">
          {idea.comments.map((comment) => (
            <li key={comment.number} className="flex gap-2">
              <Avatar id={comment.authorId} name={comment.author} size="xs" />
              <div className="min-w-0">
                <p className="text-xs text-ink-faint">
                  <span className="font-medium text-ink-soft">{comment.author}</span> ·{" "}
                  {formatDate(new Date(comment.createdAt), locale)}
                </p>
                <StoredHtml html={comment.html} className="text-sm" />
              </div>
            </li>
          ))}
        </ul>
        {panel.comments > idea.comments.length && (
          <p className="mt-2 text-sm">
            <a href={paths.idea(panel)}>{t("panelAllComments", { count: panel.comments })}</a>
          </p>
        )}
      </section>
    </div>
  );
}
