/** What a field was begun with last: only that may be replaced, never what somebody typed. */
const begun = new WeakMap<Element, string>();

/** Puts a wording into a text field that is empty, or still has the wording before. */
export function beginWith(fieldId: string, text: string): void {
  const field = document.getElementById(fieldId);
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
  if (field.value !== "" && field.value !== begun.get(field)) return;
  field.value = text;
  begun.set(field, text);
}
