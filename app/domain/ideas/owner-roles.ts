import type { Role } from "#app/domain/core/actor.ts";

/** Whose job it is to answer ideas; only they can own one. */
export const OWNER_ROLES: Role[] = ["product_manager", "admin"];
