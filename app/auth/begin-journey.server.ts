import { enabledProvider, type Provider } from "#app/domain/identities/provider-queries.server.ts";
import type { Handled } from "#app/http/handler.server.ts";
import { signInClient } from "#app/runtime/sign-in.server.ts";
import { journeyCookie, redirectUri } from "./journey.server.ts";

/** A cookie holds four thousand characters, encrypted ones at that; whoever was on a longer address starts at home. */
const MAX_NEXT = 1000;

type Asked = { slug: string; next: string; stay: boolean; memberId: string | null };

/**
 * Somebody wants to sign in from a provider. Answers with the address they go to; what has to be the same when they are
 * back goes into a cookie. It is for the page to lead there: the security policy lets no form end on another site.
 */
export async function beginJourney(
  { sql, context, now }: Handled<"anyone">,
  { slug, next, ...asked }: Asked,
): Promise<{ url: string; provider: Provider }> {
  const provider = await enabledProvider(sql, slug);
  const { url, journey } = await signInClient(provider).start(redirectUri(slug));
  const kept = { ...journey, ...asked, slug, next: next.length > MAX_NEXT ? "/" : next };
  context.extraHeaders.append("Set-Cookie", journeyCookie.write(kept, now));
  return { url, provider };
}
