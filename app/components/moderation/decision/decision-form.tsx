import { Form } from "@remix-run/react";
import { type KeyboardEvent, useState } from "react";
import type { Act } from "#app/domain/moderation/acts.ts";
import { isFinal } from "#app/domain/moderation/is-final.ts";
import type { ItemView } from "#app/domain/moderation/review-views.ts";
import type { Locale } from "#app/i18n/index.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { decisionMessages } from "#app/i18n/messages/moderation-decision.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { doesText, doText } from "../words-for.ts";
import { ActChoices } from "./act-choices.tsx";
import { ActFields } from "./act-fields.tsx";
import { ChangedNotice } from "./changed-notice.tsx";
import { ReasonFields } from "./reason-fields.tsx";
import { SanctionFields } from "./sanction-fields.tsx";

/** What was refused: sentences by field, and all that was typed. */
export type Refused = {
  errors: Record<string, string>;
  codes: Record<string, string>;
  values: Record<string, string>;
};

type DecisionFormProps = {
  item: ItemView;
  /** Number of the item after this one. */
  next: number | null;
  refused: Refused | null;
  categories: { slug: string; name: string }[];
  busy: boolean;
  /** When the moderator saw it. */
  seen: Date;
  locale: Locale;
};

const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    event.currentTarget.requestSubmit();
  }
};

/** What to do, why, and the words the person reads. What an act needs appears with it, without scripts too. */
export function DecisionForm(props: DecisionFormProps) {
  const { item, next, refused, categories, busy, seen, locale } = props;
  const t = useT(decisionMessages);
  const common = useT(commonMessages);
  const [act, setAct] = useState<Act | null>((refused?.values.act as Act | undefined) ?? null);
  const { decide, acts, sanctions } = item.can;
  if (item.state === "decided") return null;
  if (decide !== true) {
    const key = `cannot_${decide}`;
    return (
      <div className="decision decision-closed">
        <Notice>{t((key in decisionMessages.en ? key : "cannot_other") as "cannot_other")}</Notice>
      </div>
    );
  }
  const errors = refused?.errors ?? {};
  const values = refused?.values ?? {};
  return (
    <Form
      method="post"
      className="decision"
      aria-labelledby="decide"
      noValidate
      onKeyDown={onKeyDown}
      id="decision"
    >
      <h3 id="decide" className="visually-hidden">
        {t("decide")}
      </h3>
      <input type="hidden" name="number" value={item.number} />
      <input type="hidden" name="kind" value={item.kind} />
      <input type="hidden" name="version" value={item.version} />
      <input type="hidden" name="next" value={next ?? ""} />
      <input type="hidden" name="seen" value={seen.toISOString()} />
      {refused?.codes.form === "item_changed" ? (
        <ChangedNotice item={item} since={values.seen} locale={locale} />
      ) : (
        <ErrorSummary title={common("errorSummary")} errors={errors} />
      )}
      <ActChoices kind={item.kind} acts={acts} chosen={values.act} error={errors.act} onChoose={setAct} />
      <div className="decision-fields">
        {act && <p className="decision-does">{doesText(t, item.kind, act)}</p>}
        <ActFields item={item} categories={categories} errors={errors} values={values} />
        <ReasonFields
          act={act}
          to={item.author?.locale ?? locale}
          appeal={item.kind === "appeal"}
          errors={errors}
          values={values}
        />
        {sanctions.length > 0 && <SanctionFields sanctions={sanctions} errors={errors} values={values} />}
        <div className="decision-send">
          <Button
            variant={act === "remove" || act === "ban" || act === "suspend" ? "danger" : "primary"}
            pending={busy}
            id="decide-now"
          >
            {act ? doText(t, item.kind, act) : t("decideNow")}
          </Button>
          <span className="text-sm text-ink-soft">
            {act && isFinal(item.kind, act) ? t("final") : t("decideHint")}
          </span>
        </div>
      </div>
    </Form>
  );
}
