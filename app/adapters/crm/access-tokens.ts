export type AccessToken = { token: string; expiresAt: number };

/** Asked for anew this long before its end: what is sent just then still arrives in time. */
const EARLY_MS = 60_000;

/**
 * Tokens that expire, kept by this process: each job makes its connector anew, and need not sign in each time. The key
 * names the credentials; other credentials have other tokens.
 */
const kept = new Map<string, Promise<AccessToken>>();

/** The token of these credentials. Whoever asks while it is being fetched waits for the same. */
export async function accessToken(
  key: string,
  fetch: () => Promise<AccessToken>,
  now: () => number = Date.now,
): Promise<string> {
  const known = kept.get(key);
  if (known) {
    const { token, expiresAt } = await known;
    if (expiresAt - EARLY_MS > now()) return token;
    if (kept.get(key) === known) kept.delete(key);
    return accessToken(key, fetch, now);
  }
  const fetched = fetch();
  kept.set(key, fetched);
  try {
    return (await fetched).token;
  } catch (error) {
    kept.delete(key);
    throw error;
  }
}

/** The other side no longer takes it. */
export const forgetToken = (key: string): void => {
  kept.delete(key);
};
