import { redirect } from "@remix-run/node";
import { Conflict } from "#app/domain/core/errors.ts";
import { addIdentity } from "#app/domain/identities/add-identity.server.ts";
import { type Claims, SignInRefused } from "#app/domain/identities/port.ts";
import { enabledProvider, type Provider } from "#app/domain/identities/provider-queries.server.ts";
import { recognise } from "#app/domain/identities/recognise.server.ts";
import type { Handled } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { paths } from "#app/paths.ts";
import { logger } from "#app/runtime/logger.server.ts";
import { signInClient } from "#app/runtime/sign-in.server.ts";
import { journeyCookie, redirectUri } from "./journey.server.ts";
import { newcomerCookie } from "./newcomer.server.ts";
import { signInAndGo } from "./sign-in-and-go.server.ts";

/**
 * Somebody is back from a provider: checks that it is the journey this browser began, asks the provider who they are, and
 * lets them in, or says what is missing. The journey is over whatever comes of it.
 */
export async function endJourney(handled: Handled<"anyone">, slug: string): Promise<Response> {
  const { sql, request, url, context, now } = handled;
  const provider = await enabledProvider(sql, slug);
  const journey = journeyCookie.read(request, now);
  context.extraHeaders.append("Set-Cookie", journeyCookie.clear());
  const adding = journey?.memberId ?? null;
  const back = adding ? paths.settingsSignIns() : paths.login(journey?.next);
  const refused = (key: string) => redirectWithToast(back, { tone: "bad", key });
  if (!journey || journey.slug !== slug) return refused("sign_in_again");
  try {
    const claims = await signInClient(provider).finish(redirectUri(slug), url.search, journey);
    if (adding) return await add(handled, adding, { provider, claims });
    return await letIn(handled, { provider, claims, next: journey.next, stay: journey.stay });
  } catch (error) {
    if (error instanceof Conflict) return refused(error.code);
    if (!(error instanceof SignInRefused)) throw error;
    logger.warn(
      { err: error, provider: slug, requestId: context.requestId },
      "sign-in from elsewhere refused",
    );
    return refused(error.code);
  }
}

type Came = { provider: Provider; claims: Claims };

/** Only to whoever set out: the browser may have changed hands on the way. */
async function add({ db, actor, now }: Handled<"anyone">, memberId: string, came: Came): Promise<Response> {
  if (actor.kind !== "member" || actor.id !== memberId) throw new Conflict("sign_in_again");
  await addIdentity(db, actor, { ...came, now });
  return redirectWithToast(paths.settingsSignIns(), { key: "sign_in_added" });
}

async function letIn(
  handled: Handled<"anyone">,
  { next, stay, ...came }: Came & { next: string; stay: boolean },
): Promise<Response> {
  const { db, context, now } = handled;
  const known = await recognise(db, { ...came, now });
  if (known.kind === "member") return signInAndGo(handled, known.memberId, { to: next, persistent: stay });
  const { slug } = came.provider;
  if (known.kind === "address_taken") return redirect(paths.login(paths.settingsSignIns(), slug));
  context.extraHeaders.append(
    "Set-Cookie",
    newcomerCookie.write({ slug, claims: came.claims, next, stay }, now),
  );
  return redirect(paths.signInAccount(slug));
}
