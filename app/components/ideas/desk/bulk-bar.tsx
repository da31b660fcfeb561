import { Form } from "@remix-run/react";
import { useState } from "react";
import { deskMessages } from "#app/i18n/messages/desk.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Select } from "#app/ui/select.tsx";
import type { DeskData } from "./desk-data.ts";

type BulkBarProps = { data: DeskData; formId: string; next: string; selected: number; onClear: () => void };

/**
 * Moves, assigns or files the ticked ideas. It appears with the first tick, by CSS alone; each button sends the same
 * form to its own address.
 */
export function BulkBar({ data, formId, next, selected, onClear }: BulkBarProps) {
  const t = useT(deskMessages);
  const locale = useLocale();
  // Each address reads only its own field of the form.
  const [to, setTo] = useState("");
  const field = "m-0! w-40";
  return (
    <Form
      id={formId}
      method="post"
      action={paths.deskMoves()}
      aria-label={t("bulk")}
      className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-raised px-4 py-2 shadow-float md:bottom-6 md:mx-auto md:w-fit md:rounded-lg md:border"
    >
      <input type="hidden" name="next" value={next} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="scripted-only text-sm font-medium whitespace-nowrap tabular-nums" aria-live="polite">
          {t("bulkCount", { count: selected })}
        </p>
        <div className="flex items-center gap-1">
          <Select
            id="bulk-to"
            name="to"
            size="sm"
            label={t("bulkMoveTo")}
            labelHidden
            fieldClassName={field}
            required
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
            options={[
              { value: "", label: t("chooseStatus") },
              ...data.statuses
                .filter((status) => !status.retired)
                .map((status) => ({ value: status.id, label: status.name[locale] })),
            ]}
          />
          <Button size="sm" variant="primary" className="min-h-8">
            {t("bulkMove")}
          </Button>
        </div>
        <div className="flex items-center gap-1">
          <Select
            id="bulk-owner"
            name="ownerId"
            size="sm"
            label={t("bulkAssignTo")}
            labelHidden
            fieldClassName={field}
            options={[
              { value: "", label: t("ownerNobody") },
              ...data.frame.people.map((person) => ({ value: person.id, label: person.name })),
            ]}
          />
          <Button size="sm" className="min-h-8" formNoValidate formAction={paths.deskOwners()}>
            {t("bulkAssign")}
          </Button>
        </div>
        <div className="flex items-center gap-1">
          <Select
            id="bulk-category"
            name="categoryId"
            size="sm"
            label={t("bulkCategoryTo")}
            labelHidden
            fieldClassName={field}
            options={data.categories
              .filter((category) => !category.archived)
              .map((category) => ({ value: category.id, label: category.name[locale] }))}
          />
          <Button size="sm" className="min-h-8" formNoValidate formAction={paths.deskCategories()}>
            {t("bulkCategory")}
          </Button>
        </div>
        <Button
          type="button"
          size="sm"
          variant="quiet"
          icon="x"
          iconOnly
          className="scripted-only min-h-8"
          onClick={onClear}
        >
          {t("bulkClear")}
        </Button>
      </div>
    </Form>
  );
}
