const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A moment or a day and an id, as a cursor holds them; one changed by hand starts the list again. */
export const isRowKey = (moment: unknown, id: unknown): boolean =>
  typeof moment === "string" && !Number.isNaN(Date.parse(moment)) && UUID.test(String(id));
