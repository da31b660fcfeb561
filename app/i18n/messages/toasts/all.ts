import type { Locale, Message, Messages } from "#app/i18n/index.ts";
import { accountToasts } from "./accounts.ts";
import { ambassadorToasts } from "./ambassadors.ts";
import { caseToasts } from "./cases.ts";
import { crmToasts } from "./crm.ts";
import { deskToasts } from "./desk.ts";
import { forumToasts } from "./forum.ts";
import { generalToasts } from "./general.ts";
import { ideaToasts } from "./ideas.ts";
import { knowledgeToasts } from "./knowledge.ts";
import { moderationToasts } from "./moderation.ts";
import { recognitionToasts } from "./recognition.ts";
import { settingToasts } from "./settings.ts";

const PARTS: Messages[] = [
  accountToasts,
  ambassadorToasts,
  caseToasts,
  crmToasts,
  deskToasts,
  forumToasts,
  generalToasts,
  ideaToasts,
  knowledgeToasts,
  moderationToasts,
  recognitionToasts,
  settingToasts,
];

const together = (locale: Locale): Record<string, Message> =>
  Object.assign({}, ...PARTS.map((part) => part[locale]));

/** What was done, or why it was not: shown after a form, and by scripts after a refusal. Keys are error codes too. */
export const toasts: Messages = { en: together("en"), fr: together("fr") };
