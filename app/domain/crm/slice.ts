/** After that a job ends and goes on in another one: whatever else waits for this CRM gets its turn. */
export const SLICE_MS = 20_000;
