export const BADGE_NAME_MAX = 40;
export const BADGE_DESCRIPTION_MAX = 160;
/** What is said to somebody who is given a badge by hand. */
export const BADGE_NOTE_MAX = 200;
/** As much as a rule can ask for: more than anybody does in years. */
export const AT_LEAST_MAX = 100_000;

/** What a badge may show, by the names of the sprite. */
export const BADGE_ICONS = [
  "award",
  "trophy",
  "star",
  "heart",
  "lightbulb",
  "rocket",
  "check-check",
  "circle-check",
  "message-square",
  "messages-square",
  "life-buoy",
  "hand",
  "thumbs-up",
  "vote",
  "git-merge",
  "book-open",
  "bookmark",
  "pencil",
  "users",
  "globe",
  "languages",
  "megaphone",
  "shield-check",
  "flag",
  "zap",
  "wrench",
] as const;
