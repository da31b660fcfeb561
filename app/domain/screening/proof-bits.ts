/** Leading zero bits that may be asked for: each one doubles the work. 16 take a phone about half a second. */
export const PROOF_BITS = [0, 12, 14, 16, 18, 20] as const;

/** Domains or hosts in one field. */
export const SETTINGS_LINES_MAX = 1000;
