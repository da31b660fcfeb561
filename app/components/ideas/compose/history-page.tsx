import { Page } from "#app/components/shell/page.tsx";
import type { Edit } from "#app/domain/ideas/history-queries.server.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { composeMessages } from "#app/i18n/messages/compose.ts";
import { discussionMessages } from "#app/i18n/messages/discussion.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { EditList } from "./edit-list.tsx";

type HistoryPageProps = {
  of: "idea" | "comment";
  /** Title of the idea. */
  subject: string;
  back: string;
  edits: readonly Edit[];
  now: Date;
};

/** How the words of an idea or a comment came to be what they are. */
export function HistoryPage({ of, subject, back, edits, now }: HistoryPageProps) {
  const idea = useT(composeMessages);
  const comment = useT(discussionMessages);
  const common = useT(commonMessages);
  const title = of === "idea" ? idea("historyTitle") : comment("historyTitle");
  const trail = [
    { href: paths.ideas(), label: common("ideas") },
    { href: back, label: subject },
    { label: title },
  ];
  return (
    <Page
      title={title}
      lead={edits.length > 0 && idea("historyLead")}
      width="reading"
      before={<Breadcrumb label={common("breadcrumb")} items={trail} />}
    >
      {edits.length > 0 ? (
        <EditList edits={edits} now={now} />
      ) : (
        <EmptyState
          icon="history"
          title={of === "idea" ? idea("historyNone") : comment("historyNone")}
          text={idea("historyNoneText")}
        />
      )}
    </Page>
  );
}
