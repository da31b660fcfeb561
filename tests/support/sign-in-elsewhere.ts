import { action as begin } from "#app/routes/auth.$provider._index.tsx";
import { loader as comeBack } from "#app/routes/auth.$provider.callback.ts";
import { call } from "#tests/support/call.ts";
import { signInThere } from "./oidc/sign-in-there.ts";

type Someone = { id: string };

/** `name=value` of a cookie that an answer sets, or null when it sets none or takes it away. */
export function setCookie(headers: Headers, name: string): string | null {
  const [pair] =
    headers
      .getSetCookie()
      .filter((cookie) => cookie.startsWith(`${name}=`))
      .at(-1)
      ?.split(";") ?? [];
  return pair && !pair.endsWith("=") ? pair : null;
}

/** Presses a provider's button. */
export async function pressButton(slug: string, form: Record<string, string> = {}, as?: Someone) {
  const answer = await call(begin, { url: `/auth/${slug}`, params: { provider: slug }, as, form });
  return { ...answer, journey: setCookie(answer.headers, "sign_in_journey") ?? "" };
}

/** Opens the address that a provider sent somebody back to. */
export const openWayBack = (slug: string, { search }: { search: string }, journey: string, as?: Someone) =>
  call(comeBack, {
    url: `/auth/${slug}/callback${search}`,
    params: { provider: slug },
    as,
    headers: { cookie: journey },
  });

/** All of it: the button, the provider, the way back. */
export async function signInElsewhere(
  slug: string,
  login: string,
  form: Record<string, string> = {},
  as?: Someone,
) {
  const { body, journey } = await pressButton(slug, form, as);
  return openWayBack(slug, await signInThere(body.url, login), journey, as);
}
