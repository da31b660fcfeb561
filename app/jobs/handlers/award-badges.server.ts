import { awardAllBadges } from "#app/domain/recognition/award-all-badges.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";

export const awardBadges = (): Promise<void> => awardAllBadges(useDatabase().db);
