import { Form } from "@remix-run/react";
import { useEffect } from "react";
import type { ItemView } from "#app/domain/moderation/review-views.ts";
import type { Locale } from "#app/i18n/index.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { decisionMessages } from "#app/i18n/messages/moderation-decision.ts";
import { useT } from "#app/i18n/use-t.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { sendByKeys } from "#app/ui/send-by-keys.ts";
import { ActFields } from "./act-fields.tsx";
import { ChangedNotice } from "./changed-notice.tsx";
import { DecisionBody } from "./decision-body.tsx";
import type { Refused } from "./use-refused.ts";

type DecisionFormProps = {
  item: ItemView;
  /** Number of the item after this one. */
  next: number | null;
  refused: Refused | null;
  categories: { slug: string; name: string }[];
  busy: boolean;
  /** Who else is deciding it just now. */
  claimedBy: string | null;
  /** When the moderator saw it. */
  seen: Date;
  locale: Locale;
};

/** The decision on one item; what was overtaken by a colleague says so, with all that was typed. */
export function DecisionForm(props: DecisionFormProps) {
  const { item, next, refused, categories, busy, claimedBy, seen, locale } = props;
  const t = useT(decisionMessages);
  const common = useT(commonMessages);
  const { decide, acts, sanctions } = item.can;
  // The same refusal is another object on each rendering, but its sentences stay.
  const problems = refused?.errors;
  const ofAll = refused?.codes.form;
  useEffect(() => {
    if (problems && !ofAll) document.querySelector<HTMLElement>(".decision [aria-invalid=true]")?.focus();
  }, [problems, ofAll]);
  if (item.state === "decided") return null;
  if (decide !== true) {
    const key = `cannot_${decide}`;
    return (
      <div className="decision">
        <Notice>{t((key in decisionMessages.en ? key : "cannot_other") as "cannot_other")}</Notice>
      </div>
    );
  }
  return (
    <Form method="post" className="decision" aria-labelledby="decide" noValidate onKeyDown={sendByKeys}>
      <h3 id="decide" className="visually-hidden">
        {t("decide")}
      </h3>
      <input type="hidden" name="number" value={item.number} />
      <input type="hidden" name="kind" value={item.kind} />
      <input type="hidden" name="version" value={item.version} />
      <input type="hidden" name="next" value={next ?? ""} />
      <input type="hidden" name="seen" value={seen.toISOString()} />
      {refused?.codes.form === "item_changed" ? (
        <ChangedNotice item={item} since={refused.values.seen} locale={locale} />
      ) : (
        // Beside the field it is close enough, where it gets the focus.
        <div className={refused && !refused.codes.form ? "unscripted-only" : undefined}>
          <ErrorSummary title={common("errorSummary")} errors={refused?.errors ?? {}} />
        </div>
      )}
      <DecisionBody
        kind={item.kind}
        acts={acts}
        sanctions={sanctions}
        to={item.author?.locale ?? locale}
        refused={refused}
        busy={busy}
        closed={claimedBy === null ? null : t("onIt", { name: claimedBy })}
      >
        <ActFields item={item} categories={categories} refused={refused} />
      </DecisionBody>
    </Form>
  );
}
