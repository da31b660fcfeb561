import { KNOWLEDGE_VIEWS, type KnowledgeView } from "#app/domain/faq/knowledge-view.ts";
import { COUNTED_MAX } from "#app/domain/faq/limits.ts";
import { articleDeskMessages } from "#app/i18n/messages/article-desk.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Tabs } from "#app/ui/tabs.tsx";

type KnowledgeTabsProps = { view: KnowledgeView; counts: Record<string, number> };

const hrefOf = (view: KnowledgeView) =>
  view === "flags" ? paths.knowledgeFlags() : paths.knowledge({ view: view === "stale" ? null : view });

/** The piles of the editors' desk and how high they are. */
export function KnowledgeTabs({ view, counts }: KnowledgeTabsProps) {
  const t = useT(articleDeskMessages);
  return (
    <Tabs
      label={t("views")}
      items={KNOWLEDGE_VIEWS.map((one) => {
        const count = counts[one];
        return {
          href: hrefOf(one),
          label: t(`view_${one}`),
          current: one === view,
          ...(count !== undefined && count > 0 && { count: count > COUNTED_MAX ? `${COUNTED_MAX}+` : count }),
        };
      })}
    />
  );
}
