import type { Translated } from "#db/columns.ts";

/** What stands where the name of somebody stood who closed their account. */
export const FORMER_MEMBER: Translated = { en: "Former member", fr: "Ancien membre" };
