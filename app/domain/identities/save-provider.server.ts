import { count, eq, max } from "drizzle-orm";
import { isUniqueViolation } from "#app/domain/accounts/is-unique-violation.ts";
import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Invalid, NotFound } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { addressProblem } from "#app/domain/crm/webhook-address.ts";
import { newId } from "#db/ids.ts";
import { identities, signInProviders } from "#db/schema/identities.ts";
import type { Db } from "#db/types.ts";
import { canManageProviders } from "./policy.ts";
import { PROVIDER_KINDS } from "./provider-kinds.ts";
import type { ProviderInput } from "./schema.ts";

type Rules = {
  /** Encrypts a secret for the provider with this id. */
  seal: (secret: string, providerId: string) => string;
  /** Hosts that may be private and plain http. */
  allowed: ReadonlySet<string>;
};

/** What is stored of a form; throws `Invalid` for what the kind does not allow. */
function fieldsOf(input: ProviderInput, allowed: ReadonlySet<string>) {
  const kind = PROVIDER_KINDS[input.kind];
  // As typed: a slash at its end is part of an issuer's name.
  const issuer = kind.issuer ?? input.issuer ?? "";
  if (!issuer) throw new Invalid({ issuer: "required" });
  const problem = addressProblem(issuer, allowed);
  if (problem) throw new Invalid({ issuer: problem });
  return {
    kind: input.kind,
    name: { en: input.nameEn, fr: input.nameFr },
    issuer,
    clientId: input.clientId,
    scopes: input.scopes,
    customerCodeClaim: kind.customerCodes ? input.customerCodeClaim : null,
    trustsAddresses: kind.verifiesAddresses && input.trustsAddresses,
  };
}

/** Adds a provider, switched off until somebody has tried it. Its slug stays: it is part of what the provider was told. */
export async function addProvider(
  db: Db,
  { seal, allowed }: Rules,
  actor: Actor,
  { slug, ...input }: ProviderInput & { slug: string },
): Promise<void> {
  assertAllowed(canManageProviders(actor));
  const fields = fieldsOf(input, allowed);
  if (!input.clientPassword && input.kind !== "openid_connect")
    throw new Invalid({ clientPassword: "required" });
  const id = newId();
  const clientSecretSealed = input.clientPassword ? seal(input.clientPassword, id) : null;
  try {
    await db.transaction(async (tx) => {
      const [last] = await tx.select({ position: max(signInProviders.position) }).from(signInProviders);
      const position = (last?.position ?? 0) + 1;
      await tx.insert(signInProviders).values({ id, slug, position, clientSecretSealed, ...fields });
      const target = { kind: "sign_in_provider", id };
      await recordAudit(tx, actor, "sign_in_provider.created", target, { slug, issuer: fields.issuer });
    });
  } catch (error) {
    if (isUniqueViolation(error, "sign_in_providers_slug_key")) throw new Invalid({ slug: "slug_taken" });
    throw error;
  }
}

/**
 * Changes a provider. Once people sign in from it, its issuer stays: another one could call a stranger by the name of a
 * member. With another issuer the secret is asked for again: it must not be sent where it was not meant to go.
 */
export async function changeProvider(
  db: Db,
  { seal, allowed }: Rules,
  actor: Actor,
  { slug, ...input }: ProviderInput & { slug: string },
): Promise<void> {
  assertAllowed(canManageProviders(actor));
  const { kind, ...fields } = fieldsOf(input, allowed);
  await db.transaction(async (tx) => {
    const [before] = await tx
      .select()
      .from(signInProviders)
      .where(eq(signInProviders.slug, slug))
      .for("update");
    if (!before) throw new NotFound("no_such_page");
    if (kind !== before.kind) throw new Invalid({ kind: "invalid" });
    const { id } = before;
    if (fields.issuer !== before.issuer) {
      const [used] = await tx.select({ n: count() }).from(identities).where(eq(identities.providerId, id));
      if (used!.n > 0) throw new Invalid({ issuer: "issuer_in_use" });
      if (before.clientSecretSealed && !input.clientPassword)
        throw new Invalid({ clientPassword: "secret_again" });
    }
    const clientSecretSealed = input.clientPassword
      ? seal(input.clientPassword, id)
      : before.clientSecretSealed;
    await tx
      .update(signInProviders)
      .set({ ...fields, clientSecretSealed })
      .where(eq(signInProviders.id, id));
    const changed = (Object.keys(fields) as (keyof typeof fields)[]).filter(
      (key) => JSON.stringify(fields[key]) !== JSON.stringify(before[key]),
    );
    const target = { kind: "sign_in_provider", id };
    const detail = { slug, changed: [...changed, ...(input.clientPassword ? ["clientSecret"] : [])] };
    await recordAudit(tx, actor, "sign_in_provider.changed", target, detail);
  });
}
