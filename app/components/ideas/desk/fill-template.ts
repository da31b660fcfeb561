import { selectPlaceholder } from "#app/components/select-placeholder.ts";

/** Puts a template into a text field and selects the first thing in it that is to be replaced. */
export function fillTemplate(fieldId: string, text: string): void {
  const field = document.getElementById(fieldId);
  if (!(field instanceof HTMLTextAreaElement)) return;
  field.value = text;
  field.focus();
  selectPlaceholder(field);
}
