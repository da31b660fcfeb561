import { retryMail } from "#app/domain/notifications/retry-mail.server.ts";
import { mailRef } from "#app/domain/notifications/schema.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { parseValues } from "#app/http/forms.ts";
import { paths } from "#app/paths.ts";

export const action = defineCommand("admin", async ({ actor, db, params }) => {
  const { id } = parseValues(params, mailRef);
  await retryMail(db, actor, { id });
  return { to: paths.adminMail(id), toast: { key: "mail_retried" } };
});
