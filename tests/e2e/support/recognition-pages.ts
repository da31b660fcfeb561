import { type Stop, stopAt } from "./stop.ts";

/** Pages of recognition and moderation, by who sees them. */
export const RECOGNITION_GUEST: Stop[] = [
  stopAt("/leaderboards"),
  stopAt("/leaderboards?board=breadth&period=all"),
  stopAt("/leaderboards/rules"),
  stopAt("/ambassadors"),
  stopAt("/transparency"),
];

export const RECOGNITION_MEMBER: Stop[] = [
  stopAt("/leaderboards?period=all"),
  stopAt("/ambassadors/invitation"),
  stopAt("/statements"),
  stopAt("/statements?tab=reports"),
  stopAt("/settings/recognition"),
  stopAt("/helping/mine"),
  stopAt("/moderation", { status: 403 }),
  stopAt("/programme", { status: 403 }),
];

export const RECOGNITION_MODERATOR: Stop[] = [
  stopAt("/moderation"),
  { name: "an item of the queue", path: "/moderation", thenLink: /^\/moderation\?.*item=\d+/ },
  stopAt("/moderation/acts"),
  stopAt("/moderation/rules"),
  stopAt("/moderation/members/maya"),
  stopAt("/programme"),
  stopAt("/programme/tiers"),
  stopAt("/programme/charter"),
  stopAt("/pyramid"),
  stopAt("/helping"),
  stopAt("/ambassadors/lounge"),
];

export const RECOGNITION_ADMIN: Stop[] = [
  stopAt("/admin/points"),
  stopAt("/admin/levels"),
  stopAt("/admin/badges"),
  stopAt("/moderation/settings"),
  stopAt("/moderation/limits"),
];
