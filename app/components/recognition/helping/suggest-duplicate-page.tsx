import type { ComponentProps } from "react";
import { DuplicatePage } from "#app/components/forum/acts/duplicate-page.tsx";
import type { Locale } from "#app/i18n/index.ts";
import { helpingMessages } from "#app/i18n/messages/helping.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { PendingSuggestion } from "./pending-suggestion.tsx";

type SuggestDuplicatePageProps = Omit<ComponentProps<typeof DuplicatePage>, "suggesting"> & {
  pending: { number: number; at: Date } | null;
  /** The reader has the power: it is done, not suggested. */
  able: boolean;
  locale: Locale;
  now: Date;
};

/** Find the question this one repeats, and say so. */
export function SuggestDuplicatePage({ pending, able, locale, now, ...page }: SuggestDuplicatePageProps) {
  const t = useT(helpingMessages);
  const { thread } = page;
  const title = t(able ? "duplicateDo" : "duplicateTitle");
  if (pending) {
    const subject = { subject: thread.title, back: paths.thread(thread) };
    return <PendingSuggestion {...subject} title={title} pending={pending} locale={locale} now={now} />;
  }
  return (
    <DuplicatePage
      {...page}
      suggesting={{
        here: paths.threadSuggestion(thread, "duplicate"),
        title,
        lead: t(able ? "duplicateDoLead" : "duplicateLead"),
        submit: t(able ? "duplicateDo" : "duplicateSubmit"),
        note: t("note"),
        noteHint: t("noteHint"),
      }}
    />
  );
}
