import type { EditorArticle } from "#app/domain/faq/editor-article-queries.server.ts";
import { articleEditingMessages } from "#app/i18n/messages/article-editing.ts";
import { articleSettingsMessages } from "#app/i18n/messages/article-settings.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

/** The questions it was born from, and whom it owes its answer. */
export function OriginsCard({ article }: { article: EditorArticle }) {
  const t = useT(articleSettingsMessages);
  const shared = useT(articleEditingMessages);
  const action = paths.knowledgeOrigins(article.number);
  return (
    <Card title={t("originsTitle")} titleId="origins">
      <p className="text-sm text-ink-soft">{t("originsText")}</p>
      <ul className="mt-3 flex flex-col text-sm">
        {article.origins.map((origin) => (
          <li key={origin.number} className="flex items-center gap-2 border-t border-line py-2">
            <span className="min-w-0 flex-1">
              <a href={paths.thread(origin)}>{origin.title}</a>
              {origin.credited && (
                <span className="block text-ink-soft">{t("creditTo", { name: origin.credited.name })}</span>
              )}
            </span>
            <form method="post" action={action}>
              <input type="hidden" name="remove" value={origin.number} />
              <Button size="sm" variant="quiet" icon="x" iconOnly>
                {t("unlinkNamed", { title: origin.title })}
              </Button>
            </form>
          </li>
        ))}
        {article.origins.length === 0 && (
          <li className="border-t border-line py-2 text-ink-soft">{t("originsNone")}</li>
        )}
      </ul>
      <form method="post" action={action} className="mt-2 flex flex-wrap items-end gap-2">
        <TextInput
          name="thread"
          size="sm"
          label={t("originFind")}
          hint={t("originHint")}
          required
          autoComplete="off"
          fieldClassName="m-0! min-w-48 flex-1"
        />
        <Button size="sm" icon="link">
          {shared("linkIt")}
        </Button>
      </form>
    </Card>
  );
}
