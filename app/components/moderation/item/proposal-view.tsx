import type { TargetView } from "#app/domain/moderation/review-views.ts";
import type { Locale } from "#app/i18n/index.ts";
import { itemMessages } from "#app/i18n/messages/moderation-item.ts";
import { useT } from "#app/i18n/use-t.ts";
import { PieceCard } from "./piece-card.tsx";

type ProposalViewProps = {
  target: Extract<TargetView, { kind: "helping_act" }>;
  locale: Locale;
  now: Date;
};

const tagsOf = (value: unknown) => (Array.isArray(value) ? value.map((tag) => `#${tag}`).join(" ") : "");

/** What a member did or proposed with a helping power. */
export function ProposalView({ target, locale, now }: ProposalViewProps) {
  const t = useT(itemMessages);
  const { proposal, power, by } = target;
  return (
    <div className="space-y-3">
      <p className="font-medium">{t(`helpingLead_${power}`, { name: by.name })}</p>
      {typeof proposal.ofNumber === "number" && (
        <p>{t("duplicateOf", { number: String(proposal.ofNumber) })}</p>
      )}
      {Array.isArray(proposal.tags) && (
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
          <dt className="text-ink-soft">{t("tagsBefore")}</dt>
          <dd>{tagsOf(proposal.before) || "–"}</dd>
          <dt className="text-ink-soft">{t("tagsAfter")}</dt>
          <dd>{tagsOf(proposal.tags) || "–"}</dd>
        </dl>
      )}
      {typeof proposal.note === "string" && proposal.note && (
        <blockquote className="whitespace-pre-line wrap-anywhere">{proposal.note}</blockquote>
      )}
      {target.applied && <p className="text-sm text-ink-soft">{t("helpingApplied")}</p>}
      {target.piece && <PieceCard piece={target.piece} locale={locale} now={now} />}
    </div>
  );
}
