export const hintId = (id: string) => `${id}-hint`;
export const errorId = (id: string) => `${id}-error`;

type Described = { hint?: unknown; error?: unknown };

/** What ties a control to the hint and the error that `Field` writes. */
export function controlProps(id: string, { hint, error }: Described) {
  const describedBy = [hint && hintId(id), error && errorId(id)].filter(Boolean).join(" ");
  return {
    id,
    "aria-describedby": describedBy || undefined,
    "aria-invalid": error ? true : undefined,
  } as const;
}
