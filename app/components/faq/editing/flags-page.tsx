import { errorTexts } from "#app/components/ideas/compose/error-texts.ts";
import { Page } from "#app/components/shell/page.tsx";
import type { FlagRow } from "#app/domain/faq/flag-list-queries.server.ts";
import { RESOLUTION_MAX } from "#app/domain/faq/limits.ts";
import type { FormState } from "#app/http/forms.ts";
import { articleEditingMessages } from "#app/i18n/messages/article-editing.ts";
import { articleErrorMessages } from "#app/i18n/messages/article-errors.ts";
import { articleFlagMessages } from "#app/i18n/messages/article-flags.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { DeskActs } from "./desk-acts.tsx";
import { FlagItem } from "./flag-item.tsx";
import { KnowledgeTabs } from "./knowledge-tabs.tsx";

type FlagsPageProps = {
  flags: { items: FlagRow[]; next: string | null };
  counts: Record<string, number>;
  after: string | null;
  now: Date;
  refused: FormState | undefined;
};

/** What readers say is wrong, longest waiting first. */
export function FlagsPage({ flags, counts, after, now, refused }: FlagsPageProps) {
  const t = useT(articleFlagMessages);
  const shared = useT(articleEditingMessages);
  const common = useT(commonMessages);
  const locale = useLocale();
  const errors = errorTexts({
    locale,
    errors: refused?.errors,
    limits: { words: RESOLUTION_MAX },
    own: articleErrorMessages,
  });
  return (
    <Page title={shared("desk")} width="full" className="pt-4!" actions={<DeskActs />}>
      <KnowledgeTabs view="flags" counts={counts} />
      <p className="mt-4 text-sm text-ink-soft">{t("flagsLead")}</p>
      <div className="mt-3 rounded-lg border border-line bg-surface">
        {flags.items.length === 0 ? (
          <EmptyState icon="circle-check" title={t("empty_flags")} text={t("empty_flags_text")} />
        ) : (
          <ul className="rows">
            {flags.items.map((flag) => {
              const mine = refused?.values.flag === flag.id;
              return (
                <FlagItem
                  key={flag.id}
                  flag={flag}
                  now={now}
                  error={mine ? (errors.words ?? errors.flag) : undefined}
                  typed={mine ? refused?.values.words : undefined}
                />
              );
            })}
          </ul>
        )}
      </div>
      <Pagination
        label={common("pages")}
        newerHref={after ? paths.knowledgeFlags() : undefined}
        newerText={common("newer")}
        olderHref={flags.next ? paths.knowledgeFlags({ after: flags.next }) : undefined}
        olderText={common("showMore")}
      />
    </Page>
  );
}
