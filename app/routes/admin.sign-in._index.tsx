import { useLoaderData } from "@remix-run/react";
import { ProviderTable } from "#app/components/identities/provider-table.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { Page } from "#app/components/shell/page.tsx";
import { arrangeProviders } from "#app/domain/identities/arrange-providers.server.ts";
import { listProviders } from "#app/domain/identities/provider-queries.server.ts";
import { providerActSchema } from "#app/domain/identities/schema.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { identitiesMessages } from "#app/i18n/messages/identities.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";

export const meta = pageMeta(identitiesMessages, "providersTitle");

export const loader = defineLoader("admin", async ({ actor, sql }) => ({
  providers: await listProviders(sql, actor),
}));

const DONE = {
  enable: "provider_on",
  disable: "provider_off",
  up: "provider_moved",
  down: "provider_moved",
} as const;

export const action = defineCommand("admin", async ({ request, db, actor }) => {
  const input = await parseForm(request, providerActSchema);
  await arrangeProviders(db, actor, input);
  return { to: paths.adminSignIn(), toast: { key: DONE[input.act] } };
});

export default function Providers() {
  const { providers } = useLoaderData<typeof loader>();
  const t = useT(identitiesMessages);
  const add = (
    <ButtonLink href={paths.adminSignInProvider("new")} variant="primary" icon="plus">
      {t("addProvider")}
    </ButtonLink>
  );
  return (
    <Page
      title={t("providersTitle")}
      lead={t("providersLead")}
      actions={providers.length > 0 ? add : undefined}
    >
      {providers.length > 0 ? (
        <ProviderTable providers={providers} />
      ) : (
        <Card as="div">
          <EmptyState icon="log-in" title={t("providersNone")} text={t("providersNoneText")} action={add} />
        </Card>
      )}
    </Page>
  );
}
