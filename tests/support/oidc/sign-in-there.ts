/**
 * Does what a browser and a person do at the provider: types a name. Answers with the address that they are sent
 * back to, which is not followed.
 */
export async function signInThere(url: string, login: string): Promise<URL> {
  const cookies = new Map<string, string>();
  const origin = new URL(url).origin;
  const go = async (to: URL, form?: Record<string, string>): Promise<Response> => {
    const answer = await fetch(to, {
      redirect: "manual",
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
      ...(form && { method: "POST", body: new URLSearchParams(form) }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair] = cookie.split(";");
      const at = pair!.indexOf("=");
      cookies.set(pair!.slice(0, at), pair!.slice(at + 1));
    }
    return answer;
  };
  let here = new URL(url);
  let answer = await go(here);
  for (let step = 0; step < 20; step += 1) {
    const location = answer.headers.get("location");
    if (location) {
      here = new URL(location, here);
      if (here.origin !== origin) return here;
      answer = await go(here);
      continue;
    }
    const page = await answer.text();
    if (!page.includes('name="login"'))
      throw new Error(`The provider answered ${answer.status}: ${page.slice(0, 300)}`);
    answer = await go(here, { login });
  }
  throw new Error("The provider did not send anybody back");
}
