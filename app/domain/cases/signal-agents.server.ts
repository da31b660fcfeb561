import { signalRoles } from "#app/domain/core/signal-roles.server.ts";
import type { Db } from "#db/types.ts";
import { AGENT_ROLES } from "./agent-roles.ts";

/** Lets the open pages of all agents know that cases have changed, so that the desk and its counts are as they are. */
export const signalAgents = (tx: Db): Promise<void> => signalRoles(tx, AGENT_ROLES);
