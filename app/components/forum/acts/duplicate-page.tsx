import type { DuplicateCandidate } from "#app/domain/forum/duplicate-queries.server.ts";
import type { ThreadHead } from "#app/domain/forum/thread-head-queries.server.ts";
import type { FormState } from "#app/http/forms.ts";
import { forumActMessages } from "#app/i18n/messages/forum-acts.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { actError } from "./act-error.ts";
import { ActFrame } from "./act-frame.tsx";
import { ActPage } from "./act-page.tsx";
import { DuplicateSearch } from "./duplicate-search.tsx";
import { ThreadCard } from "./thread-card.tsx";

type DuplicatePageProps = {
  thread: ThreadHead;
  /** The one that was chosen. */
  original: ThreadHead | null;
  candidates: DuplicateCandidate[];
  q: string;
  refused: FormState | undefined;
  /** For whoever suggests it: where, and in which words. */
  suggesting?: Suggesting;
};

type Suggesting = {
  here: string;
  title: string;
  lead: string;
  submit: string;
  note: string;
  noteHint: string;
};

/** Find the question this one repeats, look at both, confirm; or take that back. */
export function DuplicatePage({ thread, original, candidates, q, refused, suggesting }: DuplicatePageProps) {
  const t = useT(forumActMessages);
  const locale = useLocale();
  const frame = { subject: thread.title, back: paths.thread(thread) };
  const { of } = refused?.errors ?? {};
  const words = suggesting ?? {
    here: paths.threadDuplicate(thread),
    title: t("duplicateTitle"),
    lead: t("duplicateLead"),
    submit: t("duplicateSubmit"),
    note: t("duplicateNote"),
    noteHint: t("publicNote"),
  };
  if (thread.duplicateOf) {
    return (
      <ActPage
        {...frame}
        title={t("unduplicateTitle")}
        lead={t("unduplicateLead")}
        hidden={{ on: "false" }}
        note={{ label: t("conversionNote"), hint: t("publicNote") }}
        submit={{ label: t("unduplicateSubmit") }}
        refused={refused}
      />
    );
  }
  if (!original) {
    return (
      <ActFrame {...frame} title={words.title} lead={words.lead}>
        <DuplicateSearch
          here={words.here}
          candidates={candidates}
          q={q}
          error={actError(locale, of ?? refused?.errors.form)}
        />
      </ActFrame>
    );
  }
  return (
    <ActPage
      {...frame}
      title={words.title}
      lead={words.lead}
      hidden={{ on: "true", of: original.number }}
      about={
        <div className="mb-6 grid gap-3">
          <ThreadCard thread={thread} role={t("duplicateThis")} />
          <Icon name="arrow-down" className="size-5 justify-self-center text-ink-faint" />
          <ThreadCard thread={original} role={t("duplicateOf")} />
          <p>
            <ButtonLink size="sm" variant="quiet" href={words.here}>
              {t("duplicateOther")}
            </ButtonLink>
          </p>
        </div>
      }
      note={{ label: words.note, hint: words.noteHint }}
      submit={{ label: words.submit, icon: "merge" }}
      refused={of ? { ...refused!, errors: { note: of } } : refused}
    />
  );
}
