import type { ItemView } from "#app/domain/moderation/review-views.ts";
import { decisionMessages } from "#app/i18n/messages/moderation-decision.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { DaysField } from "./days-field.tsx";
import type { Refused } from "./use-refused.ts";

type ActFieldsProps = {
  item: Pick<ItemView, "kind" | "target" | "category">;
  categories: { slug: string; name: string }[];
  refused: Refused | null;
};

/** What single acts need: the new words, the new place, what it goes into, for how long. Only the chosen act's are seen. */
export function ActFields({ item, categories, refused }: ActFieldsProps) {
  const t = useT(decisionMessages);
  const errors = refused?.errors ?? {};
  const values = refused?.values ?? {};
  const { kind, target } = item;
  const titled = kind === "idea" || kind === "thread";
  const piece =
    "piece" in target && target.kind !== "helping_act" && target.kind !== "appeal" ? target.piece : null;
  const body = piece?.source ?? (target.kind === "profile" ? target.bio : "");
  const title = piece?.title ?? (target.kind === "profile" ? target.person.name : "");
  return (
    <>
      <div className="only-edit">
        {(titled || kind === "profile") && (
          <TextInput
            name="title"
            label={t(kind === "profile" ? "editName" : "editTitle")}
            error={errors.title}
            defaultValue={values.title ?? title}
          />
        )}
        <TextArea
          name="body"
          label={t("editBody")}
          error={errors.body}
          defaultValue={values.body ?? body}
          rows={6}
          className="text-sm"
        />
      </div>
      <div className="only-move">
        <Select
          name="category"
          label={t("newCategory")}
          error={errors.category}
          defaultValue={values.category ?? ""}
          options={[
            { value: "", label: t("chooseDays") },
            ...categories
              .filter(({ slug }) => slug !== item.category?.slug)
              .map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
        />
      </div>
      <div className="only-merge">
        <TextInput
          name="into"
          label={t(kind === "thread" ? "into_thread" : "into_idea")}
          error={errors.into}
          defaultValue={values.into}
        />
      </div>
      <DaysField refused={refused} />
    </>
  );
}
