/** Who works on cases. */
export const AGENT_ROLES = ["agent", "admin"] as const;
