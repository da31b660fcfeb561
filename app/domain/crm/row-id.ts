import { NotFound } from "#app/domain/core/errors.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id out of an address, or `NotFound`: what cannot be an id is a page that is not there. */
export function rowId(text: string | undefined): string {
  if (!text || !UUID.test(text)) throw new NotFound("no_such_page");
  return text;
}
