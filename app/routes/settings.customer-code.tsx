import { useLoaderData } from "@remix-run/react";
import { SettingsPage } from "#app/components/accounts/settings-page.tsx";
import { CustomerCodeForm } from "#app/components/crm/customer-code-form.tsx";
import { OneTimeCodeForm } from "#app/components/crm/one-time-code-form.tsx";
import { OwnLink } from "#app/components/crm/own-link.tsx";
import { VerifyFirst } from "#app/components/crm/verify-first.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { assertAttempt } from "#app/domain/accounts/assert-attempt.server.ts";
import { changeConsent } from "#app/domain/accounts/change-consent.server.ts";
import { confirmCustomerCode } from "#app/domain/crm/confirm-customer-code.server.ts";
import { ownCustomer } from "#app/domain/crm/own-customer-queries.server.ts";
import { requestCustomerCode } from "#app/domain/crm/request-customer-code.server.ts";
import { customerActSchema } from "#app/domain/crm/schema.ts";
import { unlinkOwnContact } from "#app/domain/crm/unlink-own-contact.server.ts";
import { conflictToast } from "#app/http/conflict-toast.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { contactLinksMessages } from "#app/i18n/messages/contact-links.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { keyFor } from "#app/runtime/secret.server.ts";
import { Notice } from "#app/ui/notice.tsx";

export const meta = pageMeta(contactLinksMessages, "customerCodeTitle");

const HERE = paths.settingsCustomerCode();

export const loader = defineLoader("member", async ({ sql, actor, url, now }) => ({
  own: await ownCustomer(sql, actor, now),
  asked: url.searchParams.get("ask") === "unlink",
  again: url.searchParams.has("again"),
}));

export const action = defineAction("member", async ({ request, db, sql, actor, context, locale, now }) => {
  const input = await parseForm(request, customerActSchema);
  if (input.act === "unlink") {
    const refused = await unlinkOwnContact(db, actor).catch(conflictToast(HERE));
    return refused ?? redirectWithToast(HERE, { key: "customer_unlinked" });
  }
  if (input.act === "confirm") {
    const outcome = await confirmCustomerCode(db, keyFor("customer-codes"), actor, { code: input.code, now });
    return redirectWithToast(HERE, { key: outcome === "linked" ? "customer_linked" : "customer_in_review" });
  }
  await assertAttempt(sql, "customer-code", context.ip, actor.id);
  if (input.consent) {
    const source = "customer_code" as const;
    await changeConsent(db, actor, { purpose: "crm_matching", granted: true, locale, source });
  }
  await requestCustomerCode(db, sql, actor, { customerCode: input.customerCode, now });
  return redirectWithToast(HERE, { key: "customer_code_sent" });
});

export default function CustomerCode() {
  const { own, asked, again } = useLoaderData<typeof loader>();
  const t = useT(contactLinksMessages);
  return (
    <SettingsPage title={t("customerCodeTitle")} lead={own.link ? undefined : t("customerCodeLead")}>
      {own.inReview && (
        <div className="mb-6">
          <Notice title={t("reviewTitle")}>
            <p>{t("reviewText")}</p>
          </Notice>
        </div>
      )}
      {own.link ? (
        <OwnLink link={own.link} asked={asked} />
      ) : !own.verified ? (
        <VerifyFirst />
      ) : own.waiting && !again ? (
        <OneTimeCodeForm />
      ) : (
        <CustomerCodeForm consented={own.consented} />
      )}
    </SettingsPage>
  );
}
