import { Page } from "#app/components/shell/page.tsx";
import type { CategoryChoice } from "#app/domain/faq/category-choice-queries.server.ts";
import type { EditorRow } from "#app/domain/faq/editor-row-queries.server.ts";
import type { KnowledgeFilter, KnowledgeView } from "#app/domain/faq/knowledge-view.ts";
import { ENOUGH_VOTES, LOW_HELPFUL_PERMILLE } from "#app/domain/faq/limits.ts";
import type { RevisionRow } from "#app/domain/faq/revision-list-queries.server.ts";
import { articleDeskMessages } from "#app/i18n/messages/article-desk.ts";
import { articleEditingMessages } from "#app/i18n/messages/article-editing.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { ArticleTable } from "./article-table.tsx";
import { DeskActs } from "./desk-acts.tsx";
import { KnowledgeFilters } from "./knowledge-filters.tsx";
import { KnowledgeTabs } from "./knowledge-tabs.tsx";
import { RevisionTable } from "./revision-table.tsx";

export type DeskList =
  | { kind: "articles"; items: EditorRow[]; next: string | null }
  | { kind: "revisions"; items: RevisionRow[]; next: string | null };

type KnowledgeDeskProps = {
  view: Exclude<KnowledgeView, "flags">;
  counts: Record<string, number>;
  list: DeskList;
  filter: KnowledgeFilter;
  categories: CategoryChoice[];
  after: string | null;
  now: Date;
};

/** The editors' desk: what needs work, most urgent first. */
export function KnowledgeDesk(props: KnowledgeDeskProps) {
  const { view, counts, list, filter, categories, after, now } = props;
  const t = useT(articleDeskMessages);
  const shared = useT(articleEditingMessages);
  const common = useT(commonMessages);
  const at = (cursor?: string) => paths.knowledge({ view, ...filter, after: cursor });
  const figures = { percent: LOW_HELPFUL_PERMILLE / 10, count: ENOUGH_VOTES };
  return (
    <Page title={shared("desk")} width="full" className="pt-4!" actions={<DeskActs />}>
      <KnowledgeTabs view={view} counts={counts} />
      {view === "all" ? (
        <div className="mt-4">
          <KnowledgeFilters filter={filter} categories={categories} />
        </div>
      ) : (
        <p className="mt-4 text-sm text-ink-soft">{t(`lead_${view}`, figures)}</p>
      )}
      <div className="mt-3">
        {list.items.length === 0 ? (
          <div className="rounded-lg border border-line bg-surface">
            <EmptyState
              icon={view === "all" ? "search" : "circle-check"}
              title={t(`empty_${view}`)}
              text={t(`empty_${view}_text`, figures)}
            />
          </div>
        ) : list.kind === "articles" ? (
          <ArticleTable rows={list.items} view={view} now={now} />
        ) : (
          <RevisionTable rows={list.items} waiting={view === "review"} now={now} />
        )}
      </div>
      <Pagination
        label={common("pages")}
        newerHref={after ? at() : undefined}
        newerText={common("newer")}
        olderHref={list.next ? at(list.next) : undefined}
        olderText={common("showMore")}
      />
    </Page>
  );
}
