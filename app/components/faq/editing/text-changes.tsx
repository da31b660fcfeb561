import "#app/components/ideas/compose/compose.css";
import { WordChanges } from "#app/components/ideas/compose/word-changes.tsx";
import { type TextChanges as Changes, isSameText } from "#app/domain/faq/compare-texts.ts";
import { articleEditingMessages } from "#app/i18n/messages/article-editing.ts";
import { useT } from "#app/i18n/use-t.ts";

/** What changed in title, summary and text; `same` is said when nothing did. */
export function TextChanges({ changes, same }: { changes: Changes; same: string }) {
  const t = useT(articleEditingMessages);
  const labels = { addedLabel: t("added"), removedLabel: t("removed") };
  if (isSameText(changes)) return <p className="text-sm text-ink-soft">{same}</p>;
  const parts = [
    { key: "title", label: t("partTitle"), diff: changes.title },
    { key: "summary", label: t("partSummary"), diff: changes.summary },
    { key: "source", label: t("partText"), diff: changes.source },
  ];
  return (
    <dl className="flex flex-col gap-4">
      {parts.map(
        ({ key, label, diff }) =>
          diff && (
            <div key={key}>
              <dt className="text-sm font-medium text-ink-soft">{label}</dt>
              <dd>
                <WordChanges parts={diff} {...labels} />
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}
