import { useLoaderData } from "@remix-run/react";
import { MailDetail } from "#app/components/operations/mail-detail.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { mailPage } from "#app/domain/notifications/mail-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { jobsAdminMessages } from "#app/i18n/messages/jobs-admin.ts";
import { mailBrand } from "#app/runtime/mail-brand.server.ts";
import { hasMailServer } from "#app/runtime/mailer.server.ts";

export const meta = pageMeta(jobsAdminMessages, "mailsTitle");

export const loader = defineLoader("admin", async ({ actor, sql, params, now }) => {
  const { mail, written, hidden } = await mailPage(sql, actor, await mailBrand(sql), {
    id: params.id ?? "",
    hideSecrets: hasMailServer(),
  });
  return { mail, text: written?.text ?? null, hidden, now };
});

export default function Mail() {
  return <MailDetail {...useLoaderData<typeof loader>()} />;
}
