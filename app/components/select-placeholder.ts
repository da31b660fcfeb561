/** Selects the first thing in brackets that is to be replaced, if there is one. */
export function selectPlaceholder(field: HTMLTextAreaElement): void {
  const from = field.value.indexOf("[");
  const to = field.value.indexOf("]", from);
  if (from >= 0 && to > from) field.setSelectionRange(from, to + 1);
}
