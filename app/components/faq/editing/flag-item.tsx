import type { FlagRow } from "#app/domain/faq/flag-list-queries.server.ts";
import { RESOLUTION_MAX } from "#app/domain/faq/limits.ts";
import { formatDateTime, formatRelative } from "#app/i18n/format.ts";
import { articleEditingMessages } from "#app/i18n/messages/article-editing.ts";
import { articleFlagMessages } from "#app/i18n/messages/article-flags.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

type FlagItemProps = {
  flag: FlagRow;
  now: Date;
  /** On the article's own page: it is not named again. */
  within?: boolean;
  error?: string | undefined;
  typed?: string | undefined;
};

/** What a reader says is wrong, and the line that settles it. */
export function FlagItem({ flag, now, within, error, typed }: FlagItemProps) {
  const t = useT(articleFlagMessages);
  const shared = useT(articleEditingMessages);
  const locale = useLocale();
  const when = formatRelative(flag.at, locale, now);
  return (
    <li className="px-4 py-4 sm:px-5">
      {!within && (
        <h2 className="text-base font-semibold">
          <a href={paths.knowledgeArticle(flag.number)} className="text-ink">
            {flag.title}
          </a>{" "}
          <span className="text-xs font-semibold text-ink-faint">{shared(`code_${flag.language}`)}</span>
        </h2>
      )}
      <blockquote className="mt-1 border-l-2 border-warn pl-3 wrap-anywhere whitespace-pre-wrap">
        {flag.words}
      </blockquote>
      <p className="mt-1 text-sm text-ink-soft" title={formatDateTime(flag.at, locale)}>
        {flag.by ? t("flagBy", { name: flag.by.name, when }) : t("flagGuest", { when })}
      </p>
      <form
        method="post"
        action={paths.knowledgeFlags()}
        className="mt-3 flex flex-wrap items-start gap-2"
        noValidate
      >
        <input type="hidden" name="flag" value={flag.id} />
        <TextInput
          id={`words-${flag.id}`}
          name="words"
          size="sm"
          label={t("flagWords")}
          labelHidden
          placeholder={t("flagWordsHint")}
          error={error}
          defaultValue={typed}
          maxLength={RESOLUTION_MAX}
          autoComplete="off"
          fieldClassName="m-0! min-w-52 flex-1"
        />
        <Button size="sm" icon="check">
          {t("flagSettle")}
        </Button>
        <a
          href={paths.knowledgeEdit(flag.number, flag.language)}
          className="inline-flex min-h-8 items-center px-2 text-sm"
        >
          {shared("edit")}
        </a>
      </form>
    </li>
  );
}
