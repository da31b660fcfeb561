import { Form } from "@remix-run/react";
import { Page } from "#app/components/shell/page.tsx";
import type { MergeCandidate } from "#app/domain/ideas/merge-queries.server.ts";
import type { FormState } from "#app/http/forms.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { deskMessages } from "#app/i18n/messages/desk.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { type CardStatus, MergeCard } from "./merge-card.tsx";
import { useDeskError } from "./use-desk-error.ts";

type MergePageProps = {
  idea: MergeCandidate;
  target: MergeCandidate | null;
  effect: { both: number; added: number } | null;
  candidates: MergeCandidate[];
  q: string;
  next: string;
  statuses: CardStatus[];
  refused: FormState | undefined;
};

/** Find the idea this one repeats, look at both, confirm. */
export function MergePage({ idea, target, effect, candidates, q, next, statuses, refused }: MergePageProps) {
  const t = useT(deskMessages);
  const common = useT(commonMessages);
  const errorText = useDeskError();
  const here = paths.ideaMerge(idea);
  const query = (into: number) => `${here}?into=${into}&next=${encodeURIComponent(next)}`;
  return (
    <Page
      title={t("mergeTitle", { title: idea.title })}
      lead={t("mergeLead")}
      before={
        <Breadcrumb
          label={common("breadcrumb")}
          items={[
            { href: paths.desk(), label: t("desk") },
            { href: paths.idea(idea), label: idea.title },
            { label: t("mergeShort") },
          ]}
        />
      }
    >
      {target ? (
        <Form method="post" action={query(target.number)}>
          <ErrorSummary
            title={common("errorSummary")}
            errors={{ "merge-confirm": errorText(refused?.errors.form ?? refused?.errors.into) }}
          />
          <input type="hidden" name="into" value={target.number} />
          <input type="hidden" name="next" value={next} />
          <div className="grid items-stretch gap-4 lg:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)]">
            <MergeCard idea={idea} role={t("mergeThis")} statuses={statuses} />
            <Icon
              name="arrow-right"
              className="size-6 self-center justify-self-center text-ink-faint max-lg:rotate-90"
            />
            <MergeCard idea={target} role={t("mergeInto")} statuses={statuses} strong />
          </div>
          <p className="mt-5 text-sm text-ink-soft">
            {effect && t("mergeAfter", { votes: target.promotes + effect.added, people: effect.added })}{" "}
            {effect && effect.both > 0 && t("mergeBoth", { count: effect.both })}
          </p>
          <div id="merge-confirm" className="mt-5 flex flex-wrap gap-3">
            <Button variant="primary" icon="git-merge">
              {t("mergeConfirm")}
            </Button>
            {!idea.mergedInto && !target.mergedInto && (
              <ButtonLink
                icon="refresh-cw"
                href={`${paths.ideaMerge(target)}?into=${idea.number}&next=${encodeURIComponent(next)}`}
              >
                {t("mergeSwap")}
              </ButtonLink>
            )}
            <ButtonLink variant="quiet" href={`${here}?next=${encodeURIComponent(next)}`}>
              {t("mergeOther")}
            </ButtonLink>
          </div>
        </Form>
      ) : (
        <>
          <form method="get" action={here} className="flex max-w-measure items-end gap-3">
            <input type="hidden" name="next" value={next} />
            <TextInput
              name="q"
              type="search"
              label={t("mergeSearch")}
              hint={t("mergeSearchHint")}
              defaultValue={q}
              fieldClassName="flex-1"
              autoFocus
            />
            <Button icon="search" className="min-h-10">
              {t("mergeFind")}
            </Button>
          </form>
          <h2 className="mt-8 mb-3 text-base font-semibold">{q ? t("mergeFound") : t("mergeSimilar")}</h2>
          {candidates.length === 0 ? (
            <EmptyState icon="search" title={t("mergeNone")} />
          ) : (
            <ul className="rows rounded-lg border border-line bg-surface">
              {candidates.map((candidate) => (
                <li key={candidate.number} className="flex items-center justify-between gap-4 px-4 py-3">
                  <MergeCard idea={candidate} statuses={statuses} bare />
                  <ButtonLink
                    size="sm"
                    href={query(candidate.number)}
                    aria-label={`${t("mergeCompare")}: ${candidate.title}`}
                  >
                    {t("mergeCompare")}
                  </ButtonLink>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Page>
  );
}
