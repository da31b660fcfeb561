import { Page } from "#app/components/shell/page.tsx";
import type { Edit } from "#app/domain/core/edits.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { composeMessages } from "#app/i18n/messages/compose.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { EditList } from "./edit-list.tsx";

type EditsPageProps = {
  title: string;
  /** Where nothing was edited. */
  none: string;
  /** What leads here, without this page itself. */
  trail: { href: string; label: string }[];
  edits: readonly Edit[];
  now: Date;
};

/** How words came to be what they are. */
export function EditsPage({ title, none, trail, edits, now }: EditsPageProps) {
  const t = useT(composeMessages);
  const common = useT(commonMessages);
  return (
    <Page
      title={title}
      lead={edits.length > 0 && t("historyLead")}
      width="reading"
      before={<Breadcrumb label={common("breadcrumb")} items={[...trail, { label: title }]} />}
    >
      {edits.length > 0 ? (
        <EditList edits={edits} now={now} />
      ) : (
        <EmptyState icon="history" title={none} text={t("historyNoneText")} />
      )}
    </Page>
  );
}
