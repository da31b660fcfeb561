import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MailDetail } from "#app/components/operations/mail-detail.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { pageTitle } from "#app/components/page-title.ts";
import { mailPage } from "#app/domain/notifications/mail-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { jobsAdminMessages } from "#app/i18n/messages/jobs-admin.ts";
import { mailBrand } from "#app/runtime/mail-brand.server.ts";
import { hasMailServer } from "#app/runtime/mailer.server.ts";

const listMeta = pageMeta(jobsAdminMessages, "mailsTitle");

/** The mail's own subject; until it has one, where the page belongs. */
export const meta: MetaFunction<typeof loader> = (args) =>
  args.data?.mail.subject
    ? [{ title: pageTitle(args.matches, args.data.mail.subject) }]
    : (listMeta(args as never) ?? []);

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
