import { StoredHtml } from "#app/components/ideas/stored-html.tsx";
import { forumActMessages } from "#app/i18n/messages/forum-acts.ts";
import { useT } from "#app/i18n/use-t.ts";

/** The answer a form is about. */
export function QuotedPost({ authorName, html }: { authorName: string; html: string }) {
  const t = useT(forumActMessages);
  return (
    <section className="mb-6 rounded-lg border border-line bg-surface p-5">
      <h2 className="mb-2 text-sm font-semibold text-ink-soft">{t("answerBy", { name: authorName })}</h2>
      <StoredHtml html={html} className="prose-sm" />
    </section>
  );
}
