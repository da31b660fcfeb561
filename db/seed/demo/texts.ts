import { COMMENTS_EN_1 } from "./comments-en-1.ts";
import { COMMENTS_EN_2 } from "./comments-en-2.ts";
import { COMMENTS_FR_1 } from "./comments-fr-1.ts";
import { COMMENTS_FR_2 } from "./comments-fr-2.ts";
import { COMMENTS_FR_3 } from "./comments-fr-3.ts";
import type { DemoComment, DemoIdea, DemoStep } from "./content.ts";
import { IDEAS_EN } from "./ideas-en.ts";
import { IDEAS_FR_1 } from "./ideas-fr-1.ts";
import { IDEAS_FR_2 } from "./ideas-fr-2.ts";
import { RESPONSES_EN } from "./responses-en.ts";
import { RESPONSES_FR } from "./responses-fr.ts";

export const IDEAS: readonly DemoIdea[] = [...IDEAS_FR_1, ...IDEAS_FR_2, ...IDEAS_EN];

/** By the idea's key. */
export const COMMENTS: Record<string, readonly DemoComment[]> = {
  ...COMMENTS_FR_1,
  ...COMMENTS_FR_2,
  ...COMMENTS_FR_3,
  ...COMMENTS_EN_1,
  ...COMMENTS_EN_2,
};

/** By the idea's key. */
export const RESPONSES: Record<string, readonly DemoStep[]> = { ...RESPONSES_FR, ...RESPONSES_EN };
