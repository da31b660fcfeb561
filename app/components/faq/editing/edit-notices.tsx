import { compareTexts } from "#app/domain/faq/compare-texts.ts";
import type { Editing } from "#app/domain/faq/editing-queries.server.ts";
import { knowledgeMessages } from "#app/i18n/messages/knowledge.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextChanges } from "./text-changes.tsx";

/** What whoever edits should know first: why it came back, that it is being reviewed, what the original says now. */
export function EditNotices({ editing }: { editing: Editing }) {
  const t = useT(knowledgeMessages);
  const { article, open, original } = editing;
  const late = original?.now && original.followed && original.followed.id !== original.now.id;
  return (
    <div className="mb-6 flex flex-col gap-3 empty:hidden">
      {article.retired && <Notice tone="warn">{t("retiredNotice")}</Notice>}
      {open?.state === "returned" && (
        <Notice tone="warn" title={t("returnedNotice", { name: open.reviewer ?? t("someone") })}>
          <p className="whitespace-pre-wrap">{open.reviewNote}</p>
        </Notice>
      )}
      {open?.state === "review" && <Notice>{t("inReviewNotice")}</Notice>}
      {late && (
        <Notice tone="warn" title={t("originalChanged")}>
          <p>{t("originalChangedText")}</p>
          <Disclosure summary={t("whatChanged")} open className="mt-2">
            <div className="max-w-measure">
              <TextChanges changes={compareTexts(original.followed!, original.now!)} same={t("noChange")} />
            </div>
          </Disclosure>
        </Notice>
      )}
    </div>
  );
}
