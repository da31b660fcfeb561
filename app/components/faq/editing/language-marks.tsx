import type { LanguageState } from "#app/domain/faq/editor-row-queries.server.ts";
import { articleDeskMessages } from "#app/i18n/messages/article-desk.ts";
import { articleEditingMessages } from "#app/i18n/messages/article-editing.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { cx } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icon.tsx";

/** How an article stands in each language, in two letters each: a link to write there. */
export function LanguageMarks({ number, languages }: { number: number; languages: LanguageState[] }) {
  const t = useT(articleEditingMessages);
  const deskWords = useT(articleDeskMessages);
  return (
    <span className="inline-flex gap-1">
      {languages.map(({ language, slug, outOfDate, open }) => {
        const name = t(`language_${language}`);
        const state = outOfDate ? "late" : open ? "working" : slug ? "published" : "missing";
        return (
          <a
            key={language}
            href={paths.knowledgeEdit(number, language)}
            title={deskWords(`inLanguage_${state}`, { language: name })}
            aria-label={deskWords(`inLanguage_${state}`, { language: name })}
            className={cx(
              "inline-flex min-h-7 items-center gap-1 rounded-md border px-1.5 text-xs font-semibold no-underline",
              state === "published" && "border-line text-ink-soft hover:text-ink",
              state === "late" && "border-warn bg-warn-soft text-warn",
              state === "working" && "border-info bg-info-soft text-info",
              state === "missing" && "border-dashed border-edge text-ink-faint",
            )}
          >
            {t(`code_${language}`)}
            {state === "late" && <Icon name="clock" className="size-3" />}
            {state === "working" && <Icon name="pencil" className="size-3" />}
            {state === "missing" && <Icon name="plus" className="size-3" />}
          </a>
        );
      })}
    </span>
  );
}
