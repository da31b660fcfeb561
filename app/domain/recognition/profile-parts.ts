/** What a member can keep to themselves and staff. `points` is the level, too, since it follows from them. */
export const PROFILE_PARTS = ["activity", "badges", "points", "boards"] as const;
export type ProfilePart = (typeof PROFILE_PARTS)[number];
