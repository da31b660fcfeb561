/** Shorter than this is not a reason that a person could accept. */
export const REASON_MIN = 20;
export const RESPONSE_MAX = 10_000;
export const NOTE_MAX = 5000;
/** Ideas moved, assigned or recategorised at once: a page of the desk and then some. */
export const BULK_MAX = 100;
export const VIEW_NAME_MAX = 60;
export const VIEW_QUERY_MAX = 1000;
