import type { ActSubject } from "#app/components/forum/acts/act-frame.tsx";
import { ActPage } from "#app/components/forum/acts/act-page.tsx";
import { TAGS_MAX } from "#app/domain/ideas/limits.ts";
import type { FormState } from "#app/http/forms.ts";
import { helpingMessages } from "#app/i18n/messages/helping.ts";
import { useT } from "#app/i18n/use-t.ts";
import { TextInput } from "#app/ui/text-input.tsx";

type SuggestTagsPageProps = ActSubject & {
  tags: string[];
  /** The reader has the power: it is done, not suggested. */
  able: boolean;
  refused: FormState | undefined;
};

/** Other tags for somebody's question or idea. */
export function SuggestTagsPage({ tags, able, refused, ...subject }: SuggestTagsPageProps) {
  const t = useT(helpingMessages);
  return (
    <ActPage
      {...subject}
      title={t(able ? "tagsDo" : "tagsTitle")}
      lead={t(able ? "tagsDoLead" : "tagsLead")}
      note={{ label: t("note"), hint: t("noteHint") }}
      submit={{ label: t(able ? "tagsDoSubmit" : "tagsSubmit"), icon: "tag" }}
      refused={refused}
    >
      {(error) => (
        <TextInput
          name="tags"
          label={t("tagsField")}
          hint={t("tagsHint", { max: TAGS_MAX })}
          error={error("tags", TAGS_MAX)}
          defaultValue={refused?.values.tags ?? tags.join(", ")}
          autoComplete="off"
          autoFocus
        />
      )}
    </ActPage>
  );
}
