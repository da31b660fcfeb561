import type { MouseEvent } from "react";
import {
  type Act,
  isMemberAct,
  type ReviewKind,
  TIMED_ACTS,
  UPHOLDING,
} from "#app/domain/moderation/acts.ts";
import { decisionMessages } from "#app/i18n/messages/moderation-decision.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Icon } from "#app/ui/icon.tsx";
import { Kbd } from "#app/ui/keyboard-key.tsx";
import { ACT_ICONS, ACT_KEYS, ACT_TONES, doText } from "../words-for.ts";

type ActChoicesProps = {
  kind: ReviewKind;
  acts: readonly Act[];
  chosen: string | undefined;
  error: string | undefined;
  onChoose: (act: Act) => void;
};

/** Acts that have a number for a key; those after them have a letter. */
const NUMBERED = 9;
const letterOf = (act: Act) => Object.entries(ACT_KEYS).find(([, keyed]) => keyed === act)?.[0];

/** A key chose it: on to what it needs. By mouse and by arrows the focus stays. */
function goOn(event: MouseEvent<HTMLInputElement>) {
  if (event.nativeEvent.isTrusted) return;
  const needs = event.currentTarget.dataset.wrong !== undefined ? "reason" : "decide-now";
  requestAnimationFrame(() => document.getElementById(needs)?.focus());
}

/** What can be done, as buttons of which one is pressed; the form reads it without scripts. */
export function ActChoices({ kind, acts, chosen, error, onChoose }: ActChoicesProps) {
  const t = useT(decisionMessages);
  const groups = [
    { key: "content", label: t("onContent"), acts: acts.filter((act) => !isMemberAct(act)) },
    { key: "author", label: t("onAuthor"), acts: acts.filter((act) => isMemberAct(act)) },
  ].filter((group) => group.acts.length > 0);
  return (
    <div className="act-groups">
      {error && (
        <p className="field-error" id="act-error">
          <Icon name="circle-alert" />
          {error}
        </p>
      )}
      {groups.map((group) => (
        <fieldset key={group.key} className="act-group" aria-describedby={error ? "act-error" : undefined}>
          <legend
            className={group.key === "content" || groups.length === 1 ? "visually-hidden" : "act-legend"}
          >
            {group.label}
          </legend>
          {group.acts.map((act) => {
            const nth = acts.indexOf(act) + 1;
            return (
              <label key={act} className="act-choice" data-tone={ACT_TONES[act]}>
                <input
                  type="radio"
                  id={nth === 1 ? "act" : undefined}
                  name="act"
                  value={act}
                  className="visually-hidden"
                  defaultChecked={chosen === act}
                  data-act={act}
                  data-act-key={nth <= NUMBERED ? nth : undefined}
                  data-wrong={UPHOLDING.includes(act) ? "" : undefined}
                  data-about-member={isMemberAct(act) ? "" : undefined}
                  data-timed={TIMED_ACTS.includes(act) ? "" : undefined}
                  onChange={() => onChoose(act)}
                  onClick={goOn}
                />
                <Icon name={ACT_ICONS[act]} />
                {doText(t, kind, act)}
                {(nth <= NUMBERED || letterOf(act)) && (
                  <span aria-hidden="true" className="scripted-only max-lg:hidden!">
                    <Kbd>{nth <= NUMBERED ? nth : letterOf(act)}</Kbd>
                  </span>
                )}
              </label>
            );
          })}
        </fieldset>
      ))}
    </div>
  );
}
