import { casesMessages } from "#app/i18n/messages/cases.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Field } from "#app/ui/field.tsx";
import { controlProps } from "#app/ui/field-ids.ts";

/** For browsers without scripts, whose editor takes no files: one is sent along with the words. */
export function AttachField({ error }: { error: string | undefined }) {
  const t = useT(casesMessages);
  const common = useT(commonMessages);
  const hint = t("attachHint");
  return (
    <div className="unscripted-only">
      <Field id="image" label={t("attach")} hint={hint} error={error} marker={common("optional")}>
        <input type="file" name="image" className="input" {...controlProps("image", { hint, error })} />
      </Field>
    </div>
  );
}
