import type { StaffPanelData } from "#app/domain/ideas/staff-panel-queries.server.ts";
import { deskMessages } from "#app/i18n/messages/desk.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { AnswerForm } from "./answer-form.tsx";
import { ChoiceForm } from "./choice-form.tsx";
import { MergeBox } from "./merge-box.tsx";
import { NoteList } from "./note-list.tsx";

type StaffPanelProps = {
  panel: StaffPanelData;
  idea: { number: number; slug: string };
  /** Where its forms lead back to; the idea's page unless said. */
  next?: string;
};

/** What a product manager does with one idea: answer and move it, own it, file it, note, merge. */
export function StaffPanel({ panel, idea, next = paths.idea(idea) }: StaffPanelProps) {
  const t = useT(deskMessages);
  const locale = useLocale();
  return (
    <section
      aria-label={t("staff")}
      className="divide-y divide-line rounded-lg border border-line bg-surface"
    >
      <div className="p-4">
        <h2 className="mb-3 text-sm font-semibold">{t("answer")}</h2>
        {panel.mergedInto ? (
          <MergeBox panel={panel} next={next} />
        ) : (
          <AnswerForm key={panel.number} panel={panel} next={next} />
        )}
      </div>
      <div className="space-y-3 p-4">
        <ChoiceForm
          action={paths.ideaOwner(idea)}
          name="ownerId"
          label={t("owner")}
          submitLabel={t("ownerSave")}
          value={panel.ownerId ?? ""}
          next={next}
          options={[
            { value: "", label: t("ownerNobody") },
            ...panel.people.map((person) => ({ value: person.id, label: person.name })),
          ]}
        />
        <ChoiceForm
          action={paths.ideaCategory(idea)}
          name="categoryId"
          label={t("category")}
          submitLabel={t("categorySave")}
          value={panel.categoryId}
          next={next}
          options={panel.categories.map((category) => ({ value: category.id, label: category.name[locale] }))}
        />
      </div>
      <div className="p-4">
        <h2 className="mb-2 text-sm font-semibold">{t("notes")}</h2>
        <NoteList panel={panel} next={next} />
      </div>
      {!panel.mergedInto && (
        <div className="p-4">
          <MergeBox panel={panel} next={next} />
        </div>
      )}
    </section>
  );
}
