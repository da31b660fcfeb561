import type { MailTemplate } from "../mail-template.ts";
import { accountClosed } from "./account-closed.ts";
import { alreadyRegistered } from "./already-registered.ts";
import { caseUpdate } from "./case-update.ts";
import { confirmEmailChange } from "./confirm-email-change.ts";
import { crmImportDone } from "./crm-import-done.ts";
import { crmStopped } from "./crm-stopped.ts";
import { crmWorksAgain } from "./crm-works-again.ts";
import { customerCode } from "./customer-code.ts";
import { emailChanged } from "./email-changed.ts";
import { notice } from "./notice.ts";
import { passwordChanged } from "./password-changed.ts";
import { resetPassword } from "./reset-password.ts";
import { roleChanged } from "./role-changed.ts";
import { signInAdded } from "./sign-in-added.ts";
import { verifyEmail } from "./verify-email.ts";

/** Every mail the application can write, by the name in `mails.template`. */
export const mailTemplates = {
  "verify-email": verifyEmail,
  "already-registered": alreadyRegistered,
  "reset-password": resetPassword,
  "confirm-email-change": confirmEmailChange,
  "email-changed": emailChanged,
  "password-changed": passwordChanged,
  "account-closed": accountClosed,
  "role-changed": roleChanged,
  "crm-import-done": crmImportDone,
  "crm-stopped": crmStopped,
  "crm-works-again": crmWorksAgain,
  "case-update": caseUpdate,
  "customer-code": customerCode,
  "sign-in-added": signInAdded,
  notice,
} as const;

export type MailTemplateName = keyof typeof mailTemplates;
export type MailValues<N extends MailTemplateName> =
  (typeof mailTemplates)[N] extends MailTemplate<infer V> ? V : never;

export const isMailTemplate = (name: string): name is MailTemplateName => Object.hasOwn(mailTemplates, name);
