import { Form } from "@remix-run/react";
import { accountsMessages } from "#app/i18n/messages/accounts.ts";
import { useT } from "#app/i18n/use-t.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SignUpFields } from "./sign-up-fields.tsx";
import { SubmitButton } from "./submit-button.tsx";
import { useSignUpProof } from "./use-sign-up-proof.ts";

type SignUpFormProps = {
  next: string;
  /** What the browser is asked to work out, and how long a person takes at least. */
  proof: { challenge: string; bits: number; seconds: number; secondsUnproven: number };
  errors: Record<string, string> | null;
  values: Record<string, string>;
};

/** The form of a new account. Machines are kept out by work that a browser does unseen, not by riddles for people. */
export function SignUpForm({ next, proof, errors, values }: SignUpFormProps) {
  const t = useT(accountsMessages);
  const { answer, waiting, onSubmit } = useSignUpProof(proof);
  return (
    <Form method="post" id="form" noValidate onSubmit={onSubmit}>
      <ErrorSummary title={t("errorSummary")} errors={errors} />
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="challenge" value={proof.challenge} />
      <input type="hidden" name="answer" value={answer} />
      {/* Nobody sees or reaches this field; programs that fill in whatever they find do. */}
      <div className="visually-hidden" aria-hidden="true">
        <label htmlFor="homepage">{t("trap")}</label>
        <input
          id="homepage"
          name="homepage"
          tabIndex={-1}
          autoComplete="off"
          data-1p-ignore
          data-lpignore="true"
        />
      </div>
      <SignUpFields errors={errors} values={values} />
      {proof.bits > 0 && (
        <p className="unscripted-only mt-6 text-sm text-ink-soft">
          {t("withoutScripts", { seconds: proof.secondsUnproven })}
        </p>
      )}
      <div className="form-actions mt-6">
        <SubmitButton size="lg" {...(waiting && { pending: true })}>
          {t("signUp")}
        </SubmitButton>
      </div>
      <p className="visually-hidden" role="status">
        {waiting && t("oneMoment")}
      </p>
    </Form>
  );
}
