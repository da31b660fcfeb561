import { cx } from "#app/ui/class-names.ts";
import { Select, type SelectOption } from "#app/ui/select.tsx";

type FilterChoiceProps = {
  name: string;
  /** What is chosen; "" narrows nothing. */
  value: string;
  label: string;
  options: SelectOption[];
  className?: string;
};

/** One filter of a desk as a small list to choose from; it stands out while it is on. */
export function FilterChoice({ name, value, label, options, className }: FilterChoiceProps) {
  return (
    <Select
      // Made anew with the address, so that the way back shows what was chosen then.
      key={`${name}:${value}`}
      id={`filter-${name}`}
      name={name}
      size="sm"
      label={label}
      labelHidden
      options={options}
      defaultValue={value}
      fieldClassName={cx("m-0! sm:max-w-52", className)}
      className={value ? "border-action! font-medium" : undefined}
    />
  );
}
