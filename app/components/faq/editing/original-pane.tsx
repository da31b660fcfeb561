import type { EditedRevision } from "#app/domain/faq/editing-queries.server.ts";
import { articleEditingMessages } from "#app/i18n/messages/article-editing.ts";
import { articleWritingMessages } from "#app/i18n/messages/article-writing.ts";
import { useT } from "#app/i18n/use-t.ts";

type OriginalPaneProps = { original: EditedRevision; language: "en" | "fr" };

/** What is being translated, as it was written, beside the translation. */
export function OriginalPane({ original, language }: OriginalPaneProps) {
  const t = useT(articleWritingMessages);
  const shared = useT(articleEditingMessages);
  return (
    <div className="flex max-h-96 flex-col self-start rounded-lg border border-line bg-surface lg:sticky lg:top-4 lg:mt-6 lg:max-h-[calc(100vh-2rem)]">
      <h2 id="original" className="border-b border-line px-4 py-3 text-sm font-semibold">
        {t("originalPane", { language: shared(`language_${language}`) })}
      </h2>
      <section
        className="min-h-0 overflow-y-auto p-4"
        lang={language}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard
        tabIndex={0}
        aria-labelledby="original"
      >
        <p className="text-lg font-semibold">{original.title}</p>
        <p className="mt-2 text-sm text-ink-soft">{original.summary || t("noSummary")}</p>
        <div className="mt-4 text-sm leading-relaxed wrap-anywhere whitespace-pre-wrap">
          {original.source}
        </div>
      </section>
    </div>
  );
}
