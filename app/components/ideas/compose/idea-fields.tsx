import { useEditorTexts } from "#app/components/shell/use-editor-texts.ts";
import { BODY_MAX, TAGS_MAX, TEXT_LANGUAGES } from "#app/domain/ideas/limits.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { composeMessages } from "#app/i18n/messages/compose.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { MarkdownEditor } from "#app/ui/markdown-editor.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

export type CategoryChoice = { slug: string; name: string };

type IdeaFieldsProps = {
  values: Record<string, string>;
  errors: Record<string, string>;
  categories: readonly CategoryChoice[];
};

/** Everything an idea is written in, after its title. */
export function IdeaFields({ values, errors, categories }: IdeaFieldsProps) {
  const t = useT(composeMessages);
  const optional = useT(commonMessages)("optional");
  const texts = useEditorTexts();
  const choices = categories.map(({ slug, name }) => ({ value: slug, label: name }));
  const chosen = values.category ?? (categories.length === 1 ? categories[0]!.slug : "");
  return (
    <>
      <MarkdownEditor
        name="body"
        label={t("body")}
        hint={t("bodyHint")}
        error={errors.body}
        defaultValue={values.body}
        maxLength={BODY_MAX}
        rows={10}
        required
        previewUrl={paths.preview()}
        uploadUrl={paths.uploads()}
        mentionUrl={paths.personSuggestions()}
        texts={texts}
      />
      {/* With scripts the editor takes pictures itself. */}
      <TextInput
        type="file"
        name="image"
        label={t("image")}
        hint={t("imageHint")}
        error={errors.image}
        marker={optional}
        accept="image/*"
        fieldClassName="unscripted-only"
      />
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
        />
        <Select
          name="language"
          label={t("language")}
          error={errors.language}
          defaultValue={values.language}
          options={TEXT_LANGUAGES.map((value) => ({ value, label: t(`language_${value}`) }))}
        />
      </div>
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
