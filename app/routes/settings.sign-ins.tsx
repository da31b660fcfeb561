import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { SettingsPage } from "#app/components/accounts/settings-page.tsx";
import { AddSignIn } from "#app/components/identities/add-sign-in.tsx";
import { PasswordRow } from "#app/components/identities/password-row.tsx";
import { RemoveSignIn } from "#app/components/identities/remove-sign-in.tsx";
import { SignInRow } from "#app/components/identities/sign-in-row.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { ownSignIns } from "#app/domain/identities/identity-queries.server.ts";
import { listButtons } from "#app/domain/identities/provider-queries.server.ts";
import { removeIdentity } from "#app/domain/identities/remove-identity.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { identitiesMessages } from "#app/i18n/messages/identities.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Card } from "#app/ui/card.tsx";

export const meta = pageMeta(identitiesMessages, "signInsTitle");

export const loader = defineLoader("member", async ({ actor, sql, url, now }) => {
  const [own, buttons] = await Promise.all([ownSignIns(sql, actor), listButtons(sql)]);
  const known = new Set(own.identities.map((identity) => identity.slug));
  const addable = buttons.filter((button) => !known.has(button.slug));
  return { ...own, addable, asked: url.searchParams.get("remove"), now };
});

/** Removing one; adding begins at the provider. */
export const action = defineCommand("member", async ({ request, db, actor }) => {
  const { identityId } = await parseForm(request, z.object({ identityId: z.uuid("sign_in_gone") }));
  await removeIdentity(db, actor, { identityId });
  return { to: paths.settingsSignIns(), toast: { key: "sign_in_removed" } };
});

export default function SignIns() {
  const { hasPassword, identities, addable, asked, now } = useLoaderData<typeof loader>();
  const t = useT(identitiesMessages);
  const waysIn = identities.filter((identity) => identity.enabled).length + (hasPassword ? 1 : 0);
  const isOnly = (identity: (typeof identities)[number]) => waysIn - (identity.enabled ? 1 : 0) === 0;
  const open = identities.find((identity) => identity.id === asked && !isOnly(identity));
  return (
    <SettingsPage title={t("signInsTitle")} lead={t("signInsLead")}>
      {open && <RemoveSignIn identity={open} asked />}
      <Card as="div" padded={false}>
        <ul className="rows">
          <PasswordRow hasPassword={hasPassword} />
          {identities.map((identity) => (
            <SignInRow key={identity.id} identity={identity} only={isOnly(identity)} now={now} />
          ))}
        </ul>
      </Card>
      <AddSignIn providers={addable} />
    </SettingsPage>
  );
}
