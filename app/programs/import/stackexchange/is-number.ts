/** Whether an id of a dump is one: deleted things have none, and odd rows have anything. */
export const isNumber = (text: string | undefined): text is string => /^-?\d{1,18}$/.test(text ?? "");
