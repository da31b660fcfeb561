import { useEffect, useRef } from "react";
import { StoredHtml } from "#app/components/ideas/stored-html.tsx";
import { type Locale, translator } from "#app/i18n/index.ts";
import { helpMessages } from "#app/i18n/messages/help.ts";
import { addCopyButtons } from "#app/ui/add-copy-buttons.ts";

type ArticleBodyProps = { html: string; language: string; locale: Locale };

/** The text of an article. With scripts, what is to be typed can be copied with a click. */
export function ArticleBody({ html, language, locale }: ArticleBodyProps) {
  const body = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another text brings other blocks
  useEffect(() => {
    const t = translator(helpMessages, locale);
    return body.current ? addCopyButtons(body.current, { copy: t("copy"), copied: t("copied") }) : undefined;
  }, [html, locale]);

  return (
    <div ref={body} lang={language === locale ? undefined : language}>
      <StoredHtml html={html} className="prose-article" />
    </div>
  );
}
