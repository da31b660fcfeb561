import { z } from "zod";
import { arrangeProviders, removeProvider } from "#app/domain/identities/arrange-providers.server.ts";
import { anyProvider } from "#app/domain/identities/provider-queries.server.ts";
import { addProvider, changeProvider } from "#app/domain/identities/save-provider.server.ts";
import { newProviderSchema, providerSchema } from "#app/domain/identities/schema.ts";
import { paths } from "#app/paths.ts";
import { providerRules, signInClient } from "#app/runtime/sign-in.server.ts";
import { conflictToast } from "./conflict-toast.server.ts";
import { parseForm } from "./forms.ts";
import type { Handled } from "./handler.server.ts";
import { redirectWithToast } from "./redirect-with-toast.server.ts";

/** What the forms of a provider's page ask for. */
export async function actOnProvider({ actor, params, request, db, sql }: Handled<"admin">) {
  const slug = params.slug ?? "";
  const here = paths.adminSignInProvider(slug);
  if (slug === "new") {
    const input = await parseForm(request, newProviderSchema);
    await addProvider(db, providerRules(), actor, input);
    return redirectWithToast(paths.adminSignInProvider(input.slug), { key: "provider_added" });
  }
  const input = await parseForm(
    request,
    z.discriminatedUnion("act", [
      providerSchema.extend({ act: z.literal("save") }),
      z.object({ act: z.enum(["test", "remove", "enable", "disable"]) }),
    ]),
  );
  switch (input.act) {
    case "test":
      return { checks: await signInClient(await anyProvider(sql, actor, slug)).check() };
    case "remove": {
      const refused = await removeProvider(db, actor, { slug }).catch(conflictToast(here));
      return refused ?? redirectWithToast(paths.adminSignIn(), { key: "provider_removed" });
    }
    case "save":
      await changeProvider(db, providerRules(), actor, { ...input, slug });
      return redirectWithToast(here, { key: "provider_saved" });
    default:
      await arrangeProviders(db, actor, { slug, act: input.act });
      return redirectWithToast(here, { key: input.act === "enable" ? "provider_on" : "provider_off" });
  }
}
