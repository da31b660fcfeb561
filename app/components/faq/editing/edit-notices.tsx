import { compareTexts } from "#app/domain/faq/compare-texts.ts";
import type { Editing } from "#app/domain/faq/editing-queries.server.ts";
import { articleEditingMessages } from "#app/i18n/messages/article-editing.ts";
import { articleWritingMessages } from "#app/i18n/messages/article-writing.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextChanges } from "./text-changes.tsx";

/** What whoever edits should know first: why it came back, that it is being reviewed, what the original says now. */
export function EditNotices({ editing }: { editing: Editing }) {
  const t = useT(articleEditingMessages);
  const writing = useT(articleWritingMessages);
  const { article, open, original } = editing;
  const late = original?.now && original.followed && original.followed.id !== original.now.id;
  return (
    <div className="mb-6 flex flex-col gap-3 empty:hidden">
      {article.retired && <Notice tone="warn">{t("retiredNotice")}</Notice>}
      {open?.state === "returned" && (
        <Notice tone="warn" title={writing("returnedNotice", { name: open.reviewer ?? t("someone") })}>
          <p className="whitespace-pre-wrap">{open.reviewNote}</p>
        </Notice>
      )}
      {open?.state === "review" && <Notice>{writing("inReviewNotice")}</Notice>}
      {late && (
        <Notice tone="warn" title={writing("originalChanged")}>
          <p>{writing("originalChangedText")}</p>
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
