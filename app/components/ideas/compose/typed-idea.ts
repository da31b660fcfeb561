/** Which text fields of the form are worth keeping. */
const FIELDS = ["title", "body", "category", "tags", "language", "onBehalfOf"];
const PREFIX = "ruche:idea:";

export type TypedIdea = { fields: Record<string, string>; at: number };

export function readFields(form: HTMLFormElement): Record<string, string> {
  const data = new FormData(form);
  return Object.fromEntries(FIELDS.map((name) => [name, String(data.get(name) ?? "")]));
}

/** Whether somebody has written anything; a category alone is not worth keeping. */
export const hasWords = (fields: Record<string, string>) =>
  Boolean(fields.title?.trim() || fields.body?.trim());

/** Puts values into the form as if they were typed, so that counters and previews follow. */
export function writeFields(form: HTMLFormElement, fields: Record<string, string>): void {
  for (const [name, value] of Object.entries(fields)) {
    const field = form.elements.namedItem(name);
    if (
      !(
        field instanceof HTMLInputElement ||
        field instanceof HTMLTextAreaElement ||
        field instanceof HTMLSelectElement
      )
    )
      continue;
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

/** The backup of this browser: it needs no session. Storage may be full or forbidden, and then there is none. */
export const typedIdea = {
  read(target: string): TypedIdea | null {
    try {
      return JSON.parse(window.localStorage.getItem(PREFIX + target) ?? "null");
    } catch {
      return null;
    }
  },
  keep(target: string, fields: Record<string, string>): void {
    try {
      if (hasWords(fields))
        window.localStorage.setItem(PREFIX + target, JSON.stringify({ fields, at: Date.now() }));
      else window.localStorage.removeItem(PREFIX + target);
    } catch {
      // The text is still in the form.
    }
  },
  forget(target: string): void {
    try {
      window.localStorage.removeItem(PREFIX + target);
    } catch {
      // Nothing was kept then.
    }
  },
};
