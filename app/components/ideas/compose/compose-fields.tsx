import type { ReactNode } from "react";
import { useEditorTexts } from "#app/components/shell/use-editor-texts.ts";
import { TAGS_MAX, TEXT_LANGUAGES } from "#app/domain/ideas/limits.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { composeMessages } from "#app/i18n/messages/compose.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { MarkdownEditor } from "#app/ui/markdown-editor.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

export type CategoryChoice = { slug: string; name: string };

type ComposeFieldsProps = {
  values: Record<string, string>;
  errors: Record<string, string>;
  categories: readonly CategoryChoice[];
  body: { label: string; hint: string; max: number };
  /** Pictures, preview and mentions need an account; without one it is a plain field. */
  signedIn: boolean;
  onCategory?: (slug: string) => void;
  /** What the category asks for. */
  afterCategory?: ReactNode;
};

/** Everything a text is written in, after its title. */
export function ComposeFields(props: ComposeFieldsProps) {
  const { values, errors, categories, body, signedIn, onCategory, afterCategory } = props;
  const t = useT(composeMessages);
  const optional = useT(commonMessages)("optional");
  const texts = useEditorTexts();
  const choices = categories.map(({ slug, name }) => ({ value: slug, label: name }));
  const chosen =
    categories.find((one) => one.slug === values.category)?.slug ??
    (categories.length === 1 ? categories[0]!.slug : "");
  const writing = {
    name: "body",
    label: body.label,
    hint: body.hint,
    error: errors.body,
    defaultValue: values.body,
    rows: 10,
    required: true,
  };
  return (
    <>
      {signedIn ? (
        <MarkdownEditor
          {...writing}
          maxLength={body.max}
          previewUrl={paths.preview()}
          uploadUrl={paths.uploads()}
          mentionUrl={paths.personSuggestions()}
          texts={texts}
        />
      ) : (
        <TextArea {...writing} className="min-h-56" />
      )}
      {/* With scripts the editor takes pictures itself. */}
      {signedIn && (
        <TextInput
          type="file"
          name="image"
          label={t("image")}
          hint={t("imageHint")}
          error={errors.image}
          marker={optional}
          fieldClassName="unscripted-only"
        />
      )}
      <div className="compose-row">
        <Select
          name="category"
          label={t("category")}
          error={errors.category}
          defaultValue={chosen}
          required
          options={[
            ...(chosen ? [] : [{ value: "", label: t("categoryChoose"), disabled: true }]),
            ...choices,
          ]}
          onInput={(event) => onCategory?.(event.currentTarget.value)}
        />
        <Select
          name="language"
          label={t("language")}
          error={errors.language}
          defaultValue={values.language}
          options={TEXT_LANGUAGES.map((value) => ({ value, label: t(`language_${value}`) }))}
        />
      </div>
      {afterCategory}
      <TextInput
        name="tags"
        label={t("tags")}
        hint={t("tagsHint", { max: TAGS_MAX })}
        error={errors.tags}
        marker={optional}
        defaultValue={values.tags}
        autoComplete="off"
      />
    </>
  );
}
