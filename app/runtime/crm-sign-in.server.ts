import { hubspotSignIn } from "#app/adapters/crm/hubspot/hubspot-sign-in.server.ts";
import { salesforceSignIn } from "#app/adapters/crm/salesforce/salesforce-auth.server.ts";
import type { CrmSignInFor } from "#app/domain/crm/setup/begin-authorization.server.ts";
import { connectorContext } from "./connector-context.server.ts";

/** How a connection's CRM is agreed to at the vendor; only for kinds that sign in that way. */
export const crmSignInFor: CrmSignInFor = (row) => {
  const context = connectorContext(row);
  const signIn = row.kind === "hubspot" ? hubspotSignIn(context) : salesforceSignIn(context);
  return { ...signIn, takeExchanges: () => context.http.takeExchanges(), budget: () => null };
};
