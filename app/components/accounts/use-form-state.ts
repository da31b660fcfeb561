import { useActionData } from "@remix-run/react";
import { useMemo } from "react";
import type { FormState } from "#app/http/forms.ts";
import { type Messages, translator, type Values } from "#app/i18n/index.ts";
import { accountsMessages } from "#app/i18n/messages/accounts.ts";
import { refusalMessages } from "#app/i18n/messages/refusals.ts";
import { toasts } from "#app/i18n/messages/toasts/all.ts";
import { useLocale } from "#app/i18n/provider.tsx";

type Refused = {
  /** Field -> sentence; null unless the form was refused. */
  errors: Record<string, string> | null;
  /** What was typed, to be shown again. */
  values: Record<string, string>;
};

const NOTHING_TYPED: Record<string, string> = {};

/**
 * What the page's action refused, in sentences: `error_<field>_<code>` if there is one, else `error_<code>`, from the
 * page's own messages, then from those about accounts, then from the toasts.
 */
export function useFormState(own: Messages = accountsMessages, figures?: Values): Refused {
  const state = useActionData() as Partial<FormState> | undefined;
  const locale = useLocale();
  // Figures are constants of the page; a new object for them on each render must not look like a new attempt.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const words = useMemo(() => {
    if (!state?.errors) return null;
    const say = (field: string, code: string) => {
      for (const messages of [own, accountsMessages, refusalMessages] as Messages[]) {
        for (const key of [`error_${field}_${code}`, `error_${code}`]) {
          if (key in messages.en) return translator(messages, locale)(key, { ...state.values, ...figures });
        }
      }
      return translator(toasts, locale)(code in toasts.en ? code : "invalid");
    };
    return Object.fromEntries(Object.entries(state.errors).map(([field, code]) => [field, say(field, code)]));
  }, [state, locale, own]);
  return { errors: words, values: state?.values ?? NOTHING_TYPED };
}
