import { providerRules } from "#app/runtime/sign-in.server.ts";
import { newId } from "#db/ids.ts";
import { signInProviders } from "#db/schema/identities.ts";
import { db } from "#tests/support/database.ts";

let made = 0;

/** A provider that is switched on. `secret` is sealed as the application does it. */
export async function aSignInProvider({
  secret = "a-secret-of-tests",
  ...wanted
}: Partial<typeof signInProviders.$inferInsert> & { secret?: string } = {}) {
  made += 1;
  const id = newId();
  const [row] = await db
    .insert(signInProviders)
    .values({
      id,
      slug: `acme-${made}`,
      kind: "openid_connect",
      name: { en: "Acme", fr: "Acmé" },
      issuer: "https://id.example.com",
      clientId: "ruche",
      clientSecretSealed: providerRules().seal(secret, id),
      enabled: true,
      position: made,
      ...wanted,
    })
    .returning();
  return row!;
}
