import { useEffect, useState } from "react";
import { ProductFields } from "#app/components/forum/compose/product-fields.tsx";
import type { ThreadHead } from "#app/domain/forum/thread-head-queries.server.ts";
import type { ThreadPlace } from "#app/domain/forum/thread-places.ts";
import { TAGS_MAX } from "#app/domain/ideas/limits.ts";
import type { FormState } from "#app/http/forms.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { forumActMessages } from "#app/i18n/messages/forum-acts.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { ActPage } from "./act-page.tsx";

type PlacePageProps = { thread: ThreadHead; categories: ThreadPlace[]; refused: FormState | undefined };

const KINDS = ["question", "discussion"] as const;

/** Where staff files a thread: what it is, in which category, about which product, under which tags. */
export function PlacePage({ thread, categories, refused }: PlacePageProps) {
  const t = useT(forumActMessages);
  const common = useT(commonMessages);
  const values: Record<string, string> = refused?.values ?? {
    kind: thread.facts.kind,
    category: thread.category,
    tags: thread.tags.join(", "),
    product: thread.product ?? "",
    version: thread.version ?? "",
  };
  const [category, setCategory] = useState(values.category ?? "");
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  return (
    <ActPage
      subject={thread.title}
      back={paths.thread(thread)}
      title={t("placeTitle")}
      lead={t("placeLead")}
      note={{ label: t("placeNote"), hint: t("publicNote") }}
      submit={{ label: t("placeSubmit") }}
      refused={refused}
    >
      {(error) => (
        <>
          <RadioGroup
            name="kind"
            legend={t("placeKind")}
            error={error("kind")}
            defaultValue={values.kind}
            options={KINDS.map((value) => ({
              value,
              label: t(`kind_${value}`),
              ...(value === "discussion" && thread.facts.solved && { hint: t("placeKindHint") }),
            }))}
          />
          <Select
            name="category"
            label={t("category")}
            error={error("category")}
            defaultValue={values.category}
            options={categories.map(({ slug, name }) => ({ value: slug, label: name }))}
            onInput={(event) => setCategory(event.currentTarget.value)}
          />
          <ProductFields
            {...{ categories, category, scripted, values }}
            errors={{ product: error("product") ?? "", version: error("version") ?? "" }}
          />
          <TextInput
            name="tags"
            label={t("tags")}
            hint={t("tagsHint", { max: TAGS_MAX })}
            error={error("tags", TAGS_MAX)}
            marker={common("optional")}
            defaultValue={values.tags}
            autoComplete="off"
          />
        </>
      )}
    </ActPage>
  );
}
