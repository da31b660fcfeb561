import { Form } from "@remix-run/react";
import { typedText } from "#app/components/ideas/compose/typed-text.ts";
import { compareTexts } from "#app/domain/faq/compare-texts.ts";
import { articleWritingMessages } from "#app/i18n/messages/article-writing.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextChanges } from "./text-changes.tsx";

type Text = { title: string; summary: string; source: string };

type ConflictPanelProps = {
  /** What a colleague saved. */
  theirs: Text;
  /** What stands in the form. */
  mine: Text;
  /** Under which name the writer's own words are kept; see `draftTarget`. */
  target: string;
};

/** Two editors wrote at once: both texts are there, and how they differ. */
export function ConflictPanel({ theirs, mine, target }: ConflictPanelProps) {
  const t = useT(articleWritingMessages);
  return (
    <div className="mb-6">
      <Notice tone="warn" title={t("conflictTitle")}>
        <p>{t("conflictText")}</p>
        <h2 className="mt-3 text-sm font-semibold">{t("conflictDiff")}</h2>
        <div className="mt-1">
          <TextChanges changes={compareTexts(theirs, mine)} same={t("conflictSame")} />
        </div>
        <Form
          method="post"
          action={paths.drafts()}
          reloadDocument
          className="mt-3"
          onSubmit={() => typedText.forget("article", target)}
        >
          <input type="hidden" name="kind" value="article" />
          <input type="hidden" name="target" value={target} />
          <Button size="sm">{t("conflictTheirs")}</Button>
        </Form>
      </Notice>
    </div>
  );
}
