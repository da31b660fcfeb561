import { ACCOUNT_VOTE_CHECKS } from "./account-vote-checks.ts";
import { AMBASSADOR_CHECKS } from "./ambassador-checks.ts";
import { CASE_CHECKS } from "./case-checks.ts";
import type { Check } from "./check.ts";
import { CRM_CHECKS } from "./crm-checks.ts";
import { FAQ_CHECKS } from "./faq-checks.ts";
import { FORUM_CHECKS } from "./forum-checks.ts";
import { HELPING_CHECKS } from "./helping-checks.ts";
import { IDEA_CHECKS } from "./idea-checks.ts";
import { INTEGRITY_CHECKS } from "./integrity-checks.ts";
import { MODERATION_CHECKS } from "./moderation-checks.ts";
import { OPERATION_CHECKS } from "./operation-checks.ts";
import { RECOGNITION_CHECKS } from "./recognition-checks.ts";
import { RENDERER_CHECK } from "./renderer-check.ts";

/** What must be true of the data at any time. Every counter is recomputed from its rows and compared. */
export const CHECKS: readonly Check[] = [
  // First: counters are made of what is not in quarantine.
  ...INTEGRITY_CHECKS,
  ...IDEA_CHECKS,
  ...FORUM_CHECKS,
  ...FAQ_CHECKS,
  ...CASE_CHECKS,
  ...AMBASSADOR_CHECKS,
  ...RECOGNITION_CHECKS,
  ...MODERATION_CHECKS,
  RENDERER_CHECK,
  ...OPERATION_CHECKS,
  ...CRM_CHECKS,
  ...ACCOUNT_VOTE_CHECKS,
  ...HELPING_CHECKS,
];
