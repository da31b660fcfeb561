import { useState } from "react";
import { ProductFields } from "#app/components/forum/compose/product-fields.tsx";
import { ComposeFields } from "#app/components/ideas/compose/compose-fields.tsx";
import { ComposeForm } from "#app/components/ideas/compose/compose-form.tsx";
import { THREAD_BODY_MAX, THREAD_TITLE_MAX } from "#app/domain/forum/limits.ts";
import type { ThreadHead } from "#app/domain/forum/thread-head-queries.server.ts";
import type { ThreadPlace } from "#app/domain/forum/thread-places.ts";
import { TAGS_MAX } from "#app/domain/ideas/limits.ts";
import type { FormState } from "#app/http/forms.ts";
import { forumActMessages } from "#app/i18n/messages/forum-acts.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ActFrame } from "./act-frame.tsx";

type EditThreadPageProps = {
  thread: {
    id: string;
    number: number;
    slug: string;
    title: string;
    kind: ThreadHead["facts"]["kind"];
    values: Record<string, string>;
  };
  draft: { content: Record<string, string>; updatedAt: Date } | null;
  categories: ThreadPlace[];
  now: Date;
  refused: FormState | undefined;
};

const LIMITS = { title: THREAD_TITLE_MAX, body: THREAD_BODY_MAX, tags: TAGS_MAX };

export function EditThreadPage({ thread, draft, categories, now, refused }: EditThreadPageProps) {
  const t = useT(forumActMessages);
  const values: Record<string, string> = refused?.values ?? { ...thread.values, ...draft?.content };
  const [category, setCategory] = useState(values.category ?? "");
  return (
    <ActFrame
      subject={thread.title}
      back={paths.thread(thread)}
      title={t(thread.kind === "question" ? "editThreadTitle" : "editDiscussionTitle")}
      lead={t("editThreadLead")}
    >
      <ComposeForm
        kind="thread"
        target={thread.id}
        at={paths.threadEdit(thread)}
        values={values}
        refused={refused}
        draftAt={draft?.updatedAt ?? null}
        now={now}
        signedIn
        limits={LIMITS}
        errorWords={forumActMessages}
        words={{
          titleHint: t("editTitleHint"),
          errorSummary: t("editThreadSummary"),
          submit: t("save"),
        }}
        cancelHref={paths.thread(thread)}
      >
        {(errors, scripted) => (
          <ComposeFields
            values={values}
            errors={errors}
            categories={categories}
            body={{ label: t("editBody"), hint: t("editBodyHint"), max: THREAD_BODY_MAX }}
            signedIn
            onCategory={setCategory}
            afterCategory={<ProductFields {...{ categories, category, values, errors, scripted }} />}
          />
        )}
      </ComposeForm>
    </ActFrame>
  );
}
