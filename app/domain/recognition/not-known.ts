/** An event needs to know of something that was not looked for in the tables before it; see LedgerReader. */
export class NotKnown extends Error {}
