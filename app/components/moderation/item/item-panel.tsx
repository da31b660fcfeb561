import { EditList } from "#app/components/ideas/compose/edit-list.tsx";
import type { Edit } from "#app/domain/core/edits.ts";
import type { Claim, ItemView } from "#app/domain/moderation/review-views.ts";
import { formatDateTime, formatDecimal, formatRelative } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";
import { moderationMessages } from "#app/i18n/messages/moderation.ts";
import { itemMessages } from "#app/i18n/messages/moderation-item.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { DecisionForm } from "../decision/decision-form.tsx";
import type { Refused } from "../decision/use-refused.ts";
import { ActCard } from "../record/act-card.tsx";
import { KIND_ICONS } from "../words-for.ts";
import { AuthorCard } from "./author-card.tsx";
import { ClaimLine } from "./claim-line.tsx";
import { SimilarList } from "./similar-list.tsx";
import { SourceList } from "./source-list.tsx";
import { TargetContent } from "./target-content.tsx";

/** An item with its earlier versions: what one look at it needs. */
export type OpenedItem = { item: ItemView; edits: Edit[] };

type ItemPanelProps = OpenedItem & {
  /** By the last look; the item itself may be older. */
  claim: Claim | null;
  /** Back to the queue, and the item after this one. */
  closeHref: string;
  next: { number: number; href: string } | null;
  refused: Refused | null;
  categories: { slug: string; name: string }[];
  busy: boolean;
  locale: Locale;
  now: Date;
};

/** One item in its full context, and the decision. */
export function ItemPanel(props: ItemPanelProps) {
  const { item, edits, claim, closeHref, next, refused, categories, busy, locale, now } = props;
  const t = useT(itemMessages);
  const m = useT(moderationMessages);
  const { target } = item;
  const page = "piece" in target ? target.piece?.path : undefined;
  const decided = item.state === "decided";
  const decisions = item.acts.filter((act) => act.item === item.number && !act.undoneAt);
  return (
    <section className="item-panel" aria-labelledby="item" aria-busy={busy}>
      <header className="item-head">
        <ButtonLink
          href={closeHref}
          variant="quiet"
          size="sm"
          icon="arrow-left"
          data-keep-scroll
          data-desk-close
          className="lg:hidden!"
        >
          {t("close")}
        </ButtonLink>
        <h2 id="item" className="item-title">
          <Icon name={KIND_ICONS[item.kind]} />
          {m(`kind_${item.kind}`)}
          <span className="font-normal text-ink-faint tabular-nums">#{item.number}</span>
        </h2>
        {item.category && <Badge tone="outline">{item.category.name[locale]}</Badge>}
        {item.unseen && <Badge tone="warn">{t("unseenBadge")}</Badge>}
        <span className="text-xs text-ink-faint" title={formatDateTime(item.openedAt, locale)}>
          {formatRelative(item.openedAt, locale, now)} ·{" "}
          {t("weight", { score: formatDecimal(item.score, locale) })}
        </span>
        <span className="ml-auto flex items-center gap-1">
          {page && (
            <ButtonLink href={page} variant="quiet" size="sm" icon="arrow-up-right" iconOnly data-item-page>
              {t("openPage")}
            </ButtonLink>
          )}
          {next && (
            <ButtonLink href={next.href} size="sm" icon="arrow-right" data-keep-scroll>
              {t("nextItem")}
            </ButtonLink>
          )}
        </span>
      </header>
      {!decided && <ClaimLine item={item} claim={claim} now={now} />}
      {decided && (
        <div className="mb-4">
          <Notice tone="good" title={t("decidedTitle")}>
            {t("decidedBy", {
              acts: decisions.map(({ act }) => m(`act_${act}`)).join(", "),
              name: item.decidedBy?.name ?? m("nobody"),
              when: formatRelative(item.decidedAt ?? now, locale, now),
            })}
          </Notice>
        </div>
      )}
      <div className="item-columns">
        <div className="min-w-0">
          <Card as="div" className="item-target">
            <TargetContent item={item} locale={locale} now={now} />
            {edits.length > 0 && (
              <Disclosure summary={t("edits", { count: edits.length })} className="mt-4 text-sm">
                <EditList edits={edits} now={now} />
              </Disclosure>
            )}
          </Card>
          <SimilarList item={item} locale={locale} now={now} />
          {item.acts.length > 0 && (
            <Card title={t("earlier")} titleId="earlier" className="mt-4">
              <ul className="act-list">
                {item.acts.map((act) => (
                  <ActCard key={act.id} act={act} locale={locale} now={now} />
                ))}
              </ul>
            </Card>
          )}
        </div>
        <div className="min-w-0 space-y-4">
          <Card title={t("why")} titleId="why">
            <SourceList sources={item.sources} locale={locale} now={now} />
          </Card>
          {item.author && (
            <Card title={t("author")} titleId="author">
              <AuthorCard author={item.author} locale={locale} />
            </Card>
          )}
        </div>
      </div>
      <DecisionForm
        key={`${item.number}:${item.version}`}
        item={item}
        next={next?.number ?? null}
        refused={refused}
        categories={categories}
        busy={busy}
        claimedBy={claim && !claim.mine ? claim.by : null}
        seen={now}
        locale={locale}
      />
    </section>
  );
}
