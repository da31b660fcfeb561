import { useActionData } from "@remix-run/react";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { WORDS_MAX } from "#app/domain/moderation/limits.ts";
import type { FormState } from "#app/http/forms.ts";
import { decisionMessages } from "#app/i18n/messages/moderation-decision.ts";
import type { Refused } from "./decision-form.tsx";

const FIGURES = { max: WORDS_MAX };

/** Why a decision was refused, in sentences and by its code, with all that was typed; null when it was not. */
export function useRefused(): Refused | null {
  const state = useActionData() as Partial<FormState> | undefined;
  const { errors, values } = useFormState(decisionMessages, FIGURES);
  return errors && { errors, codes: state?.errors ?? {}, values };
}
