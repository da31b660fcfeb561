import type { Edit } from "#app/domain/core/edits.ts";
import { formatDateTime, formatRelative } from "#app/i18n/format.ts";
import { composeMessages } from "#app/i18n/messages/compose.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import "./compose.css";
import { WordChanges } from "./word-changes.tsx";

/** The edits of an idea or a comment, newest first. */
export function EditList({ edits, now }: { edits: readonly Edit[]; now: Date }) {
  const t = useT(composeMessages);
  const locale = useLocale();
  const labels = { addedLabel: t("added"), removedLabel: t("removed") };
  return (
    <ol className="history">
      {edits.map((edit) => (
        <li key={edit.at.toISOString()}>
          <div className="history-head">
            <h2>
              {edit.editor ? t("historyEdit", { name: edit.editor.displayName }) : t("historyEditUnknown")}
            </h2>
            <RelativeTime
              date={edit.at}
              text={formatRelative(edit.at, locale, now)}
              title={formatDateTime(edit.at, locale)}
            />
          </div>
          {edit.title && (
            <>
              <h3>{t("historyWhereTitle")}</h3>
              <WordChanges parts={edit.title} {...labels} />
            </>
          )}
          {edit.body.some((part) => part.kind !== "same") && (
            <>
              {edit.title && <h3>{t("historyWhereBody")}</h3>}
              <WordChanges parts={edit.body} {...labels} />
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
