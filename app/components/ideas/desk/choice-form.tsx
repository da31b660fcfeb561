import { useFetcher } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { Select, type SelectOption } from "#app/ui/select.tsx";

type ChoiceFormProps = {
  action: string;
  name: string;
  label: string;
  /** Of the button that browsers without scripts need. */
  submitLabel: string;
  value: string;
  options: SelectOption[];
  next: string;
};

/** One choice that is saved as soon as it is made. */
export function ChoiceForm({ action, name, label, submitLabel, value, options, next }: ChoiceFormProps) {
  const fetcher = useFetcher();
  const chosen = fetcher.formData?.get(name);
  return (
    <fetcher.Form method="post" action={action} preventScrollReset className="flex items-end gap-2">
      <input type="hidden" name="next" value={next} />
      <Select
        key={value}
        id={`staff-${name}`}
        name={name}
        size="sm"
        label={label}
        fieldClassName="flex-1"
        options={options}
        defaultValue={typeof chosen === "string" ? chosen : value}
        onChange={(event) => fetcher.submit(event.currentTarget.form, { preventScrollReset: true })}
      />
      <div className="unscripted-only">
        <Button size="sm" className="min-h-8">
          {submitLabel}
        </Button>
      </div>
    </fetcher.Form>
  );
}
