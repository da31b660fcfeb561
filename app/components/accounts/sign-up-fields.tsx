import { PersonFields } from "#app/components/accounts/person-fields.tsx";
import { ConsentChoices } from "./consent-choices.tsx";

type SignUpFieldsProps = { errors: Record<string, string> | null; values: Record<string, string> };

/** Who you are, what you must accept, and apart from it what you may. */
export function SignUpFields({ errors, values }: SignUpFieldsProps) {
  return (
    <>
      <PersonFields errors={errors} values={values} />
      <ConsentChoices errors={errors} values={values} />
    </>
  );
}
