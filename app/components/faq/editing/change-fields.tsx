import type { Editing } from "#app/domain/faq/editing-queries.server.ts";
import { CHANGE_COMMENT_MAX } from "#app/domain/faq/limits.ts";
import { articleWritingMessages } from "#app/i18n/messages/article-writing.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

type ChangeFieldsProps = {
  editing: Editing;
  values: Record<string, string>;
  errors: Record<string, string>;
};

/** What kind of change it is: it decides what becomes of the translations. A first version changes nothing. */
export function ChangeFields({ editing, values, errors }: ChangeFieldsProps) {
  const t = useT(articleWritingMessages);
  const optional = useT(commonMessages)("optional");
  const { original, published } = editing;
  return (
    <>
      {original?.now &&
        (original.followed && original.followed.id !== original.now.id ? (
          <Checkbox
            name="basedOn"
            value={original.now.id}
            label={t("follows")}
            hint={t("followsHint")}
            defaultChecked
          />
        ) : (
          <input type="hidden" name="basedOn" value={original.now.id} />
        ))}
      {!original && published && (
        <RadioGroup
          name="significance"
          legend={t("significance")}
          defaultValue={values.significance ?? "major"}
          options={(["minor", "major"] as const).map((value) => ({
            value,
            label: t(`significance_${value}`),
            hint: t(`significance_${value}_hint`),
          }))}
        />
      )}
      {published && (
        <TextInput
          name="comment"
          label={t("fieldComment")}
          hint={t("fieldCommentHint")}
          error={errors.comment}
          marker={optional}
          defaultValue={values.comment}
          maxLength={CHANGE_COMMENT_MAX}
          autoComplete="off"
        />
      )}
    </>
  );
}
