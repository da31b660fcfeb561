import type { ArticlePage } from "#app/domain/faq/article-page-queries.server.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { helpMessages } from "#app/i18n/messages/help.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";

type ArticleContentsProps = {
  contents: ArticlePage["contents"];
  /** Beside the text, where there is room; or folded above it, on a phone. */
  place: "side" | "top";
  locale: Locale;
};

/** One heading is no list. */
export const hasContents = (contents: ArticlePage["contents"]) => contents.length > 1;

/** The headings of an article, as links. It is in the page twice; only one is ever there to be seen or heard. */
export function ArticleContents({ contents, place, locale }: ArticleContentsProps) {
  const label = translator(helpMessages, locale)("contents");
  const list = (
    <ol>
      {contents.map(({ id, text, level }) => (
        <li key={id} data-level={level}>
          <a href={`#${id}`}>{text}</a>
        </li>
      ))}
    </ol>
  );
  return (
    <nav className={`article-contents article-contents-${place}`} aria-label={label}>
      {place === "top" ? (
        <Disclosure summary={label}>{list}</Disclosure>
      ) : (
        <>
          <p className="article-contents-title">{label}</p>
          {list}
        </>
      )}
    </nav>
  );
}
