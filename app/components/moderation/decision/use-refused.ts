import { useActionData } from "@remix-run/react";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import type { FormState } from "#app/http/forms.ts";
import { decisionMessages } from "#app/i18n/messages/moderation-decision.ts";

/** What was refused: sentences and codes by field, and all that was typed. */
export type Refused = {
  errors: Record<string, string>;
  codes: Record<string, string>;
  values: Record<string, string>;
};

/** Why a decision was refused; null when it was not. */
export function useRefused(): Refused | null {
  const state = useActionData() as Partial<FormState> | undefined;
  const { errors, values } = useFormState(decisionMessages);
  return errors && { errors, codes: state?.errors ?? {}, values };
}
