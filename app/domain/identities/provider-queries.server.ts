import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import type { Translated } from "#db/columns.ts";
import type { ProviderKind } from "#db/schema/identities.ts";
import type { Sql } from "#db/types.ts";
import { canManageProviders } from "./policy.ts";

/** A button on the pages for signing in; the same for everybody. */
export type ProviderButton = { slug: string; kind: ProviderKind; name: Translated };

export async function listButtons(sql: Sql): Promise<ProviderButton[]> {
  return sql<ProviderButton[]>`
    select slug, kind, name from sign_in_providers where enabled order by position, id`;
}

export type Provider = {
  id: string;
  slug: string;
  kind: ProviderKind;
  name: Translated;
  issuer: string;
  clientId: string;
  clientSecretSealed: string | null;
  scopes: string;
  customerCodeClaim: string | null;
  trustsAddresses: boolean;
};

/** A provider that people may sign in from now, with its sealed secret: for the server alone. */
export async function enabledProvider(sql: Sql, slug: string): Promise<Provider> {
  return found(sql, slug, true);
}

/** The same for an admin, who may try it before it is switched on. */
export async function anyProvider(sql: Sql, actor: Actor, slug: string): Promise<Provider> {
  assertAllowed(canManageProviders(actor));
  return found(sql, slug, false);
}

async function found(sql: Sql, slug: string, enabledOnly: boolean): Promise<Provider> {
  const [row] = await sql<Provider[]>`
    select id, slug, kind, name, issuer, client_id as "clientId", client_secret_sealed as "clientSecretSealed", scopes,
      customer_code_claim as "customerCodeClaim", trusts_addresses as "trustsAddresses"
    from sign_in_providers where slug = ${slug} and (enabled or ${!enabledOnly})`;
  if (!row) throw new NotFound("no_such_page");
  return row;
}

/** What an admin sees of a provider. Of the secret only whether there is one. */
export type AdminProvider = Omit<Provider, "clientSecretSealed"> & {
  enabled: boolean;
  hasSecret: boolean;
  /** Members who sign in from there. */
  people: number;
};

export async function listProviders(sql: Sql, actor: Actor): Promise<AdminProvider[]> {
  assertAllowed(canManageProviders(actor));
  return sql<AdminProvider[]>`
    select p.id, p.slug, p.kind, p.name, p.issuer, p.client_id as "clientId", p.scopes,
      p.customer_code_claim as "customerCodeClaim", p.trusts_addresses as "trustsAddresses", p.enabled,
      p.client_secret_sealed is not null as "hasSecret",
      (select count(*)::int from identities i where i.provider_id = p.id) as people
    from sign_in_providers p order by p.position, p.id`;
}

export async function getProvider(sql: Sql, actor: Actor, slug: string): Promise<AdminProvider> {
  const provider = (await listProviders(sql, actor)).find((one) => one.slug === slug);
  if (!provider) throw new NotFound("no_such_page");
  return provider;
}
