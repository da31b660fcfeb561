import { type ChangeEvent, useEffect, useState } from "react";
import { selectPlaceholder } from "#app/components/select-placeholder.ts";
import {
  type Act,
  type ActReason,
  REASONS_TO_ACT,
  reasonsFor,
  UPHOLDING,
} from "#app/domain/moderation/acts.ts";
import { NOTE_MAX, RULE_MAX, WORDS_MAX } from "#app/domain/moderation/limits.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { moderationMessages } from "#app/i18n/messages/moderation.ts";
import { decisionMessages } from "#app/i18n/messages/moderation-decision.ts";
import { statementTemplates } from "#app/i18n/messages/moderation-templates.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { beginWith } from "./begin-with.ts";

type ReasonFieldsProps = {
  act: Act | null;
  /** The language of whom the words are for. */
  to: Locale;
  appeal?: boolean;
  errors: Record<string, string>;
  values: Partial<Record<string, string>>;
};

type Worded = Exclude<ActReason, "fine">;
const WORDED = REASONS_TO_ACT.filter((reason): reason is Worded => reason !== "fine");

/** Why, in a word from the list and in words of one's own. A reason brings a wording to start from, never to leave as it is. */
export function ReasonFields({ act, to, appeal = false, errors, values }: ReasonFieldsProps) {
  const t = useT(decisionMessages);
  const m = useT(moderationMessages);
  const wording = translator(statementTemplates, to);
  const [reason, setReason] = useState(values.reason ?? "");
  const fitting: readonly ActReason[] = act ? reasonsFor(act) : REASONS_TO_ACT;
  const wrong = act === null || UPHOLDING.includes(act);

  // An act with one usual reason has it; a reason that does not go with another act is chosen anew.
  useEffect(() => {
    if (!act) return;
    const usual = UPHOLDING.includes(act) ? "" : "fine";
    setReason((before) => (reasonsFor(act).includes(before as ActReason) ? before : usual));
  }, [act]);

  const choose = (event: ChangeEvent<HTMLSelectElement>) => {
    const chosen = event.currentTarget.value;
    setReason(chosen);
    const worded = WORDED.find((one) => one === chosen);
    if (!wrong || !worded) return;
    beginWith("rule", wording(`rule_${worded}`));
    beginWith("words", wording(`words_${worded}`));
  };

  return (
    <div className="reason-fields">
      <Select
        name="reason"
        label={t("reason")}
        error={errors.reason}
        value={reason}
        onChange={choose}
        options={[
          { value: "", label: t("chooseReason") },
          ...fitting.map((value) => ({ value, label: m(`reason_${value}`) })),
        ]}
      />
      <div className="only-wrong">
        <TextInput
          name="rule"
          label={t("rule")}
          marker={t("optional")}
          error={errors.rule}
          defaultValue={values.rule}
          maxLength={RULE_MAX}
          lang={to}
        />
      </div>
      <TextArea
        name="words"
        label={t(appeal ? "appealWords" : "words")}
        marker={wrong || appeal ? undefined : t("optional")}
        hint={t(`wordsHint_${to}`)}
        error={errors.words}
        defaultValue={values.words}
        maxLength={WORDS_MAX}
        rows={4}
        lang={to}
        onFocus={(event) => selectPlaceholder(event.currentTarget)}
        fieldClassName="reason-words"
      />
      <Disclosure summary={t("starter")} className="unscripted-only text-sm">
        <p className="text-ink-soft">{t("starterHint")}</p>
        <dl className="mt-2 space-y-2" lang={to}>
          {WORDED.map((one) => (
            <div key={one}>
              <dt className="font-medium">{m(`reason_${one}`)}</dt>
              <dd>{wording(`words_${one}`)}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
      <Disclosure summary={t("note")} className="reason-note text-sm" open={Boolean(values.note)}>
        <TextArea
          name="note"
          label={t("note")}
          labelHidden
          hint={t("noteHint")}
          error={errors.note}
          defaultValue={values.note}
          maxLength={NOTE_MAX}
          rows={2}
        />
      </Disclosure>
    </div>
  );
}
