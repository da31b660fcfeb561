import type { KeyboardEvent } from "react";

/** Ctrl or Command and Enter send the form from any of its fields, unless the field did so itself. */
export function sendByKeys(event: KeyboardEvent<HTMLElement>): void {
  const { form } = event.target as Partial<HTMLTextAreaElement>;
  if (!form || event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
  event.preventDefault();
  form.requestSubmit();
}
