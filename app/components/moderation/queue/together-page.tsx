import { Form, useNavigation } from "@remix-run/react";
import { type ChangeEvent, useState } from "react";
import { useDeskKeys } from "#app/components/use-desk-keys.ts";
import { ACTS_OF, type Act } from "#app/domain/moderation/acts.ts";
import type { ItemView, QueueRow } from "#app/domain/moderation/review-views.ts";
import { formatDateTime, formatRelative } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { moderationMessages } from "#app/i18n/messages/moderation.ts";
import { decisionMessages } from "#app/i18n/messages/moderation-decision.ts";
import { queueMessages } from "#app/i18n/messages/moderation-queue.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { sendByKeys } from "#app/ui/send-by-keys.ts";
import { DaysField } from "../decision/days-field.tsx";
import { DecisionBody } from "../decision/decision-body.tsx";
import { DECISION_KEYS } from "../decision/decision-keys.ts";
import type { Refused } from "../decision/use-refused.ts";
import { ModerationPage } from "../moderation-page.tsx";
import { whyText } from "../words-for.ts";

type TogetherPageProps = {
  item: ItemView;
  /** All that are alike, the one itself first. */
  rows: QueueRow[];
  refused: Refused | null;
  locale: Locale;
  now: Date;
};

/** Acts that need the one thing they are about. */
const ONE_BY_ONE: readonly Act[] = ["edit", "move", "merge", "settle_in_private"];

/** Items that say the same, ticked, and one decision for all of them. */
export function TogetherPage({ item, rows, refused, locale, now }: TogetherPageProps) {
  const t = useT(queueMessages);
  const d = useT(decisionMessages);
  const m = useT(moderationMessages);
  const common = useT(commonMessages);
  const busy = useNavigation().state !== "idle";
  useDeskKeys(DECISION_KEYS, item.number);
  const free = (row: QueueRow) => !row.claim || row.claim.mine;
  const more = item.alike + 1 > rows.length;
  const [ticked, setTicked] = useState(rows.filter(free).length);
  const count = (event: ChangeEvent<HTMLFormElement>) =>
    setTicked(event.currentTarget.querySelectorAll("input[type=checkbox]:checked").length);
  const acts = ACTS_OF[item.kind].filter((act) => item.can.acts.includes(act) && !ONE_BY_ONE.includes(act));
  return (
    <ModerationPage
      title={t("togetherTitle", { count: rows.length })}
      lead={t("togetherLead")}
      before={
        <Breadcrumb
          label={common("breadcrumb")}
          items={[
            { href: paths.moderation(), label: m("queue") },
            {
              href: paths.moderation({ item: item.number }),
              label: `${m(`kind_${item.kind}`)} #${item.number}`,
            },
            { label: t("togetherTitle", { count: rows.length }) },
          ]}
        />
      }
    >
      {rows.length === 0 || item.can.decide !== true ? (
        <EmptyState icon="circle-check" title={t("togetherNone")} />
      ) : (
        <Form method="post" noValidate onKeyDown={sendByKeys} onChange={count}>
          <ErrorSummary title={common("errorSummary")} errors={refused?.errors ?? {}} />
          {more && <input type="hidden" name="more" value="1" />}
          <fieldset className="together-list">
            <legend className="visually-hidden">{t("togetherLegend")}</legend>
            {rows.map((row) => (
              <div key={row.number} className="together-row">
                <input
                  type="checkbox"
                  id={`item-${row.number}`}
                  name="items[]"
                  value={`${row.number}:${row.version}`}
                  defaultChecked={free(row)}
                  className="size-4 accent-action"
                />
                <label htmlFor={`item-${row.number}`}>{row.excerpt || row.title}</label>
                <p>
                  <span>{row.author?.name}</span>
                  <time dateTime={row.openedAt.toISOString()} title={formatDateTime(row.openedAt, locale)}>
                    {formatRelative(row.openedAt, locale, now)}
                  </time>
                  {row.claim && !row.claim.mine && <span>{t("onIt", { name: row.claim.by })}</span>}
                  {row.sources.map((one) => (
                    <span key={`${one.source}-${one.reason}`} className="queue-why" data-source={one.source}>
                      {whyText(m, one.source, one.reason)}
                    </span>
                  ))}
                  <a href={paths.moderation({ item: row.number })}>{t("look")}</a>
                </p>
              </div>
            ))}
          </fieldset>
          {more && <p className="mb-4 text-sm text-ink-soft">{t("togetherMore")}</p>}
          <div className="decision together-decision">
            <h2 className="visually-hidden">{d("decide")}</h2>
            <DecisionBody
              kind={item.kind}
              acts={acts}
              sanctions={item.can.sanctions}
              to={item.author?.locale ?? locale}
              refused={refused}
              busy={busy}
              label={t("togetherSubmit", { count: ticked })}
            >
              <DaysField refused={refused} />
            </DecisionBody>
          </div>
        </Form>
      )}
    </ModerationPage>
  );
}
