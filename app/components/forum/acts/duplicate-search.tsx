import type { DuplicateCandidate } from "#app/domain/forum/duplicate-queries.server.ts";
import { forumActMessages } from "#app/i18n/messages/forum-acts.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { ThreadCard } from "./thread-card.tsx";

type DuplicateSearchProps = {
  here: string;
  candidates: DuplicateCandidate[];
  q: string;
  error: string | null;
};

/** What a question may repeat: by words or number, or simply what is most like it. */
export function DuplicateSearch({ here, candidates, q, error }: DuplicateSearchProps) {
  const t = useT(forumActMessages);
  return (
    <>
      <form method="get" action={here} className="flex flex-col gap-3 sm:flex-row sm:items-end">
        <TextInput
          name="q"
          type="search"
          label={t("duplicateSearch")}
          hint={t("duplicateSearchHint")}
          error={error}
          defaultValue={q}
          fieldClassName="flex-1"
          autoFocus
        />
        <Button icon="search" className="min-h-10">
          {t("duplicateFind")}
        </Button>
      </form>
      <h2 className="mt-8 mb-3 text-base font-semibold">{t(q ? "duplicateFound" : "duplicateSimilar")}</h2>
      {candidates.length === 0 ? (
        <EmptyState icon="search" title={t(q ? "duplicateNone" : "duplicateNoneLike")} />
      ) : (
        <ul className="rows rounded-lg border border-line bg-surface">
          {candidates.map((candidate) => (
            <li key={candidate.number} className="flex items-center justify-between gap-4 px-4 py-3">
              <ThreadCard thread={candidate} />
              <ButtonLink
                size="sm"
                href={`${here}?of=${candidate.number}`}
                aria-label={t("duplicateChooseOf", { title: candidate.title })}
              >
                {t("duplicateChoose")}
              </ButtonLink>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
