import type { Edit } from "#app/domain/core/edits.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { composeMessages } from "#app/i18n/messages/compose.ts";
import { discussionMessages } from "#app/i18n/messages/discussion.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { EditsPage } from "./edits-page.tsx";

type HistoryPageProps = {
  of: "idea" | "comment";
  /** Title of the idea. */
  subject: string;
  back: string;
  edits: readonly Edit[];
  now: Date;
};

/** The edits of an idea or of a comment on one. */
export function HistoryPage({ of, subject, back, edits, now }: HistoryPageProps) {
  const idea = useT(composeMessages);
  const comment = useT(discussionMessages);
  const common = useT(commonMessages);
  return (
    <EditsPage
      title={of === "idea" ? idea("historyTitle") : comment("historyTitle")}
      none={of === "idea" ? idea("historyNone") : comment("historyNone")}
      trail={[
        { href: paths.ideas(), label: common("ideas") },
        { href: back, label: subject },
      ]}
      edits={edits}
      now={now}
    />
  );
}
