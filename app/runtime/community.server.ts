import { type Community, loadCommunity } from "#app/domain/community/queries.server.ts";
import { snapshot } from "./snapshot.server.ts";

export type { Community };

/** The community as it was at most a second ago. */
export const { current: currentCommunity, forget: forgetCommunity } = snapshot(loadCommunity, 1000);
