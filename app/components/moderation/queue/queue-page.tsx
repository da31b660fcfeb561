import { useNavigation } from "@remix-run/react";
import { KeysDialog } from "#app/components/keys-dialog.tsx";
import { Page } from "#app/components/shell/page.tsx";
import { type DeskKeys, useDeskKeys } from "#app/components/use-desk-keys.ts";
import { useDeskMarks } from "#app/components/use-desk-marks.ts";
import type { LastDecided } from "#app/domain/moderation/last-decided-queries.server.ts";
import { QUEUE_COUNTED } from "#app/domain/moderation/limits.ts";
import type { QueueFilter } from "#app/domain/moderation/queue-filter.ts";
import type { QueueMark } from "#app/domain/moderation/queue-marks-queries.server.ts";
import type { QueuePage as Queue } from "#app/domain/moderation/queue-queries.server.ts";
import type { Locale } from "#app/i18n/index.ts";
import { moderationMessages } from "#app/i18n/messages/moderation.ts";
import { queueMessages } from "#app/i18n/messages/moderation-queue.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { cx } from "#app/ui/class-names.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { DECISION_KEYS } from "../decision/decision-keys.ts";
import type { Refused } from "../decision/use-refused.ts";
import { ItemPanel, type OpenedItem } from "../item/item-panel.tsx";
import { itemAddress } from "../item-address.ts";
import { ModerationTabs } from "../moderation-tabs.tsx";
import "../moderation.css";
import { QueueEmpty } from "./queue-empty.tsx";
import { QueueFilters } from "./queue-filters.tsx";
import { QueueRow } from "./queue-row.tsx";
import { shownItem } from "./shown-item.ts";
import { useClaim } from "./use-claim.ts";
import { useNextItem } from "./use-next-item.ts";

type QueuePageProps = {
  page: Queue;
  filter: QueueFilter;
  after: string | null;
  opened: OpenedItem | null;
  last: LastDecided | null;
  categories: { slug: string; name: Record<Locale, string> }[];
  refused: Refused | null;
  locale: Locale;
  now: Date;
};

const KEYS: DeskKeys = {
  ...DECISION_KEYS,
  anywhere: {
    ...DECISION_KEYS.anywhere,
    t: "[data-together]",
    o: "[data-item-page]",
    u: "[data-undo] button",
  },
};
const KEY_NAMES = [
  ["j", "keyNext"],
  ["k", "keyPrevious"],
  ["1–9", "keyActs"],
  ["a", "keyApprove"],
  ["e", "keyEdit"],
  ["h", "keyHide"],
  ["x", "keyRemove"],
  ["d", "keyDismiss"],
  ["y", "keyWarn"],
  ["l", "keyLimit"],
  ["s", "keySuspend"],
  ["b", "keyBan"],
  ["r", "keyReason"],
  ["w", "keyWords"],
  ["⌃↵", "keySend"],
  ["u", "keyUndo"],
  ["t", "keyTogether"],
  ["o", "keyPage"],
  ["Esc", "keyClose"],
  ["?", "keyHelp"],
] as const;

/** The queue at the left, one item with all it needs at the right; on a phone one after the other. */
export function QueuePage(props: QueuePageProps) {
  const { page, filter, after, last, locale, now } = props;
  const t = useT(queueMessages);
  const m = useT(moderationMessages);
  const navigation = useNavigation();
  const numbers = page.items.map((row) => row.number);
  const current = props.opened?.item.number ?? null;
  const place = current === null ? -1 : numbers.indexOf(current);
  const following = numbers[place + 1] ?? numbers.find((number) => number !== current) ?? null;
  const ahead = useNextItem(following);
  // What comes next is shown at once, before the server has answered; what it answers then stands.
  const opened = shownItem(props.opened, ahead, navigation);
  const { marks } = useDeskMarks<QueueMark>(numbers, paths.moderationMarks);
  useDeskKeys(KEYS, current);
  useClaim(props.opened?.item.claim?.mine ? current : null);
  const open = current !== null;
  const href = (number: number | null) => itemAddress(filter, after, number);
  const mark = opened ? marks.get(opened.item.number) : undefined;
  const claim = mark?.claim && { ...mark.claim, until: new Date(mark.claim.until) };
  return (
    <Page title={m("title")} titleHidden width="full" className="moderation-page">
      <div className={cx("moderation-top", open && "max-lg:hidden!")}>
        <p aria-hidden="true" className="text-lg font-semibold tracking-tight">
          {m("title")}
        </p>
        <ModerationTabs />
        <p className="text-sm text-ink-soft tabular-nums">
          {page.open > QUEUE_COUNTED
            ? t("waitingMore", { count: QUEUE_COUNTED })
            : page.open > 0 && t("waiting", { count: page.open })}
        </p>
        <Button
          type="button"
          variant="quiet"
          size="sm"
          icon="keyboard"
          data-opens="desk-keys"
          className="scripted-only ml-auto max-sm:hidden!"
        >
          {t("keys")}
        </Button>
      </div>
      <div className="moderation-columns" data-open={open || undefined}>
        <div className={cx("moderation-queue", open && "max-lg:hidden!")}>
          <div className="moderation-filters">
            <QueueFilters filter={filter} kinds={page.kinds} categories={props.categories} locale={locale} />
          </div>
          {page.items.length === 0 ? (
            <QueueEmpty
              filtered={Object.values(filter).some(Boolean)}
              last={last}
              locale={locale}
              now={now}
            />
          ) : (
            <ol className="rows" aria-label={t("list")}>
              {page.items.map((row) => (
                <QueueRow
                  key={row.number}
                  row={row}
                  href={href(row.number)}
                  current={row.number === opened?.item.number}
                  mark={marks.get(row.number)}
                  locale={locale}
                  now={now}
                />
              ))}
            </ol>
          )}
          <Pagination
            label={t("pages")}
            newerHref={after ? itemAddress(filter, null, null) : null}
            newerText={t("first")}
            olderHref={page.next && itemAddress(filter, page.next, null)}
            olderText={t("next")}
          />
        </div>
        {opened ? (
          <ItemPanel
            key={opened.item.number}
            {...opened}
            claim={mark ? (claim ?? null) : opened.item.claim}
            closeHref={href(null)}
            next={following === null ? null : { number: following, href: href(following) }}
            refused={opened === props.opened ? props.refused : null}
            categories={props.categories.map(({ slug, name }) => ({ slug, name: name[locale] }))}
            busy={navigation.state !== "idle"}
            locale={locale}
            now={now}
          />
        ) : (
          page.items.length > 0 && (
            <div className="moderation-none">
              <EmptyState icon="inbox" title={t("chooseTitle")} text={t("chooseText")} />
            </div>
          )
        )}
      </div>
      <KeysDialog title={t("keysTitle")} keys={KEY_NAMES.map(([key, name]) => [key, t(name)])} />
    </Page>
  );
}
