import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { redirectUri } from "#app/auth/journey.server.ts";
import { KindChoice } from "#app/components/identities/kind-choice.tsx";
import { ProviderForm } from "#app/components/identities/provider-form.tsx";
import { ProviderRemoval } from "#app/components/identities/provider-removal.tsx";
import { ProviderSwitch } from "#app/components/identities/provider-switch.tsx";
import { ProviderTest } from "#app/components/identities/provider-test.tsx";
import { RedirectAddress } from "#app/components/identities/redirect-address.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { Page } from "#app/components/shell/page.tsx";
import { isProviderKind } from "#app/domain/identities/provider-kinds.ts";
import { getProvider } from "#app/domain/identities/provider-queries.server.ts";
import { actOnProvider } from "#app/http/act-on-provider.server.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { translator } from "#app/i18n/index.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { identitiesMessages } from "#app/i18n/messages/identities.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";

export const loader = defineLoader("admin", async ({ actor, sql, params, url, locale }) => {
  const slug = params.slug ?? "";
  const provider = slug === "new" ? null : await getProvider(sql, actor, slug);
  const asked = url.searchParams.get("kind");
  const kind = provider?.kind ?? (isProviderKind(asked) ? asked : null);
  const removing = url.searchParams.get("ask") === "remove";
  return { provider, kind, removing, redirectUri: redirectUri(provider ? slug : "{slug}"), locale };
});

export const action = defineAction("admin", actOnProvider);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = translator(identitiesMessages, data?.locale ?? "en");
  return [{ title: pageTitle(matches, data?.provider?.name[data.locale] ?? t("addProvider")) }];
};

export default function AdminProvider() {
  const { provider, kind, removing, redirectUri: address } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT(identitiesMessages);
  const common = useT(commonMessages);
  const locale = useLocale();
  const title =
    provider?.name[locale] ?? (kind ? t("newProvider", { kind: t(`kind_${kind}`) }) : t("addProvider"));
  const crumbs = [{ href: paths.adminSignIn(), label: t("providers") }, { label: title }];
  return (
    <Page
      title={title}
      width="reading"
      actions={provider && <ProviderSwitch provider={provider} />}
      before={<Breadcrumb label={common("breadcrumb")} items={crumbs} />}
    >
      {provider && <ProviderRemoval provider={provider} asked={removing} />}
      {provider && <RedirectAddress address={address} />}
      {provider && <ProviderTest checks={answer && "checks" in answer ? answer.checks : null} />}
      {kind ? (
        <ProviderForm key={provider?.id ?? kind} kind={kind} provider={provider} address={address} />
      ) : (
        <KindChoice />
      )}
    </Page>
  );
}
