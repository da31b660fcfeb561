/** What fits, in characters unless said. Free of server code: forms show these numbers too. */
export const THREAD_TITLE_MAX = 255;
export const THREAD_BODY_MAX = 32_000;
export const POST_MAX = 32_000;
/** A remark is a sentence or two; what is longer is an answer. */
export const REMARK_MAX = 2_000;
/** Why something was locked, moved or asked for. */
export const NOTE_MAX = 1_000;
export const PRODUCT_MAX = 80;

/** How long "I'm taking this" keeps other helpers from writing the same answer. */
export const CLAIM_MS = 10 * 60 * 1000;

/** How long whoever deleted an answer or a remark can take that back. */
export const RESTORE_WINDOW_MS = 60 * 60 * 1000;

/** Remarks shown under a question or an answer before "show more", and then at a time. */
export const REMARKS_SHOWN = 5;
export const REMARKS_PER_PAGE = 50;
