import { type ReactNode, useState } from "react";
import type { Act, ReviewKind } from "#app/domain/moderation/acts.ts";
import { isFinal } from "#app/domain/moderation/is-final.ts";
import type { Locale } from "#app/i18n/index.ts";
import { decisionMessages } from "#app/i18n/messages/moderation-decision.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Button } from "#app/ui/button.tsx";
import { doesText, doText } from "../words-for.ts";
import { ActChoices } from "./act-choices.tsx";
import { keepInView } from "./keep-in-view.ts";
import { ReasonFields } from "./reason-fields.tsx";
import { SanctionFields } from "./sanction-fields.tsx";
import type { Refused } from "./use-refused.ts";

type DecisionBodyProps = {
  kind: ReviewKind;
  acts: readonly Act[];
  sanctions?: readonly Act[];
  /** The language of whom the words are for. */
  to: Locale;
  refused: Refused | null;
  busy: boolean;
  /** Why it cannot be sent just now, in words. */
  closed?: string | null;
  /** On the button, instead of the act. */
  label?: string;
  /** What single acts need besides. */
  children?: ReactNode;
};

const TAKES: readonly Act[] = ["remove", "ban", "suspend"];

/** What to do, why, and the words the person reads. What an act needs appears with it, without scripts too. */
export function DecisionBody(props: DecisionBodyProps) {
  const { kind, acts, sanctions = [], to, refused, busy, closed, label, children } = props;
  const t = useT(decisionMessages);
  const [act, setAct] = useState<Act | null>((refused?.values.act as Act | undefined) ?? null);
  const errors = refused?.errors ?? {};
  const values = refused?.values ?? {};
  const choose = (chosen: Act) => {
    setAct(chosen);
    keepInView();
  };
  return (
    <>
      <ActChoices kind={kind} acts={acts} chosen={values.act} error={errors.act} onChoose={choose} />
      <div className="decision-fields">
        {act && <p className="decision-does">{doesText(t, kind, act)}</p>}
        {children}
        <ReasonFields act={act} to={to} appeal={kind === "appeal"} errors={errors} values={values} />
        {sanctions.length > 0 && <SanctionFields sanctions={sanctions} refused={refused} />}
        <div className="decision-send">
          <Button
            variant={act && TAKES.includes(act) ? "danger" : "primary"}
            pending={busy}
            disabled={Boolean(closed)}
            id="decide-now"
          >
            {label ?? (act ? doText(t, kind, act) : t("decideNow"))}
          </Button>
          <span className="text-sm text-ink-soft">
            {closed ?? t(act && isFinal(kind, act) ? "final" : "decideHint")}
          </span>
        </div>
      </div>
    </>
  );
}
