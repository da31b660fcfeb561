/** What is being written: tells the texts kept in a browser apart. */
export type ComposeKind = "idea" | "thread" | "article";

const PREFIX = "ruche:";
const keyOf = (kind: ComposeKind, target: string) => `${PREFIX}${kind}:${target}`;

export type TypedText = { fields: Record<string, string>; at: number };

/** Every text field that somebody filled in; what the form itself carries is not worth keeping. */
export function readFields(form: HTMLFormElement): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) {
    const field = form.elements.namedItem(name);
    const isCarried = field instanceof HTMLInputElement && field.type === "hidden";
    if (typeof value === "string" && !isCarried) fields[name] = value;
  }
  return fields;
}

/** Whether somebody has written anything; a category alone is not worth keeping. */
export const hasWords = (fields: Record<string, string>) =>
  Boolean(fields.title?.trim() || fields.body?.trim());

/** Puts values into the form as if they were typed, so that counters and previews follow. */
export function writeFields(form: HTMLFormElement, fields: Record<string, string>): void {
  for (const [name, value] of Object.entries(fields)) {
    const field = form.elements.namedItem(name);
    if (field instanceof RadioNodeList) {
      field.value = value;
      continue;
    }
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
export const typedText = {
  read(kind: ComposeKind, target: string): TypedText | null {
    try {
      return JSON.parse(window.localStorage.getItem(keyOf(kind, target)) ?? "null");
    } catch {
      return null;
    }
  },
  keep(kind: ComposeKind, target: string, fields: Record<string, string>): void {
    try {
      const key = keyOf(kind, target);
      if (hasWords(fields)) window.localStorage.setItem(key, JSON.stringify({ fields, at: Date.now() }));
      else window.localStorage.removeItem(key);
    } catch {
      // The text is still in the form.
    }
  },
  forget(kind: ComposeKind, target: string): void {
    try {
      window.localStorage.removeItem(keyOf(kind, target));
    } catch {
      // Nothing was kept then.
    }
  },
};
