import { parseAllowedHosts } from "#app/domain/crm/webhook-address.ts";
import { env } from "./env.server.ts";

/** Hosts that our own requests may reach on a private network, and without https. */
export const outgoingAllowList = (): ReadonlySet<string> => parseAllowedHosts(env.RUCHE_OUTGOING_ALLOW);
