import { z } from "zod";
import { setDisplay } from "#app/domain/accounts/set-display.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { LOCALE_COOKIE, PREFERENCE_AGE_SECONDS, writeCookie } from "#app/http/cookies.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { ownPath } from "#app/http/own-path.ts";

const schema = z.object({ locale: z.enum(["en", "fr"]), returnTo: z.string().optional() });

/** Chooses the language: for this browser, and on the account when signed in. */
export const action = defineCommand("anyone", async ({ request, db, actor, context }) => {
  const { locale, returnTo } = await parseForm(request, schema);
  await setDisplay(db, actor, { locale });
  context.extraHeaders.append(
    "Set-Cookie",
    writeCookie(LOCALE_COOKIE, locale, { maxAgeSeconds: PREFERENCE_AGE_SECONDS }),
  );
  return { to: ownPath(returnTo) };
});
