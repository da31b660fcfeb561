import { z } from "zod";
import { setDisplay } from "#app/domain/accounts/set-display.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { PREFERENCE_AGE_SECONDS, THEME_COOKIE, writeCookie } from "#app/http/cookies.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { ownPath } from "#app/http/own-path.ts";

const schema = z.object({ theme: z.enum(["system", "light", "dark"]), returnTo: z.string().optional() });

/** Chooses the colours: for this browser, and on the account when signed in. */
export const action = defineCommand("anyone", async ({ request, db, actor, context }) => {
  const { theme, returnTo } = await parseForm(request, schema);
  await setDisplay(db, actor, { theme });
  context.extraHeaders.append(
    "Set-Cookie",
    writeCookie(THEME_COOKIE, theme, { maxAgeSeconds: PREFERENCE_AGE_SECONDS }),
  );
  return { to: ownPath(returnTo) };
});
