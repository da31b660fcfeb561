import type { Role } from "#app/components/shell/viewer.ts";

/** From the least to the most a role may do: the order in which they are offered. */
export const ROLE_ORDER: readonly Role[] = ["member", "agent", "moderator", "product_manager", "admin"];
