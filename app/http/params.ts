import { NotFound } from "#app/domain/core/errors.ts";

/** "128-dark-mode" -> 128. Throws `NotFound` for anything that is not such a reference. */
export function refNumber(ref: string | undefined): number {
  const number = Number(/^(\d{1,15})(?:-|$)/.exec(ref ?? "")?.[1]);
  if (!Number.isSafeInteger(number) || number < 1) throw new NotFound("no_such_page");
  return number;
}

/** "128-dark-mode" -> "dark-mode"; "" when there is none. */
export const refSlug = (ref: string | undefined): string => /^\d+-(.*)$/s.exec(ref ?? "")?.[1] ?? "";
