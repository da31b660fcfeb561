import type { IdeaSurroundings } from "#app/domain/ideas/around-queries.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { ideaPageMessages } from "#app/i18n/messages/idea-page.ts";
import { paths } from "#app/paths.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { StoredHtml } from "./stored-html.tsx";

/** Comments that became part of the idea, each credited to who wrote it. */
export function IdeaExtensions({
  extensions,
  locale,
}: {
  extensions: IdeaSurroundings["extensions"];
  locale: Locale;
}) {
  const t = translator(ideaPageMessages, locale);
  if (extensions.length === 0) return null;
  return (
    <section className="mt-8" aria-labelledby="extensions">
      <h2 className="side-title" id="extensions">
        {t("extensions")}
      </h2>
      {extensions.map((extension) => (
        <article key={extension.number} className="extension">
          <StoredHtml html={extension.html} />
          <p className="extension-by">
            <Avatar id={extension.authorId} name={extension.author} size="xs" />
            <a href={paths.person(extension.username)}>{t("extensionBy", { name: extension.author })}</a>
            <time dateTime={extension.at.toISOString()}>{formatDate(extension.at, locale)}</time>
            <a href={paths.comment(extension.number)}>{t("extensionSource")}</a>
          </p>
        </article>
      ))}
    </section>
  );
}
