import { openSecret, sealSecret } from "#app/domain/crm/sealed-secret.server.ts";
import { readCookie, writeCookie } from "#app/http/cookies.server.ts";
import { baseUrl } from "#app/runtime/base-url.server.ts";
import { keyFor } from "#app/runtime/secret.server.ts";

/**
 * Remembers something in this browser that it can neither read nor change nor keep for longer than `seconds`. Encrypted
 * for one name, so that the content of one cookie is not taken for that of another.
 */
export function sealedCookie<T extends object>(name: string, seconds: number) {
  const secure = () => baseUrl().startsWith("https:");
  return {
    write(content: T, now: Date): string {
      const until = now.getTime() + seconds * 1000;
      const sealed = sealSecret(keyFor("sign-in"), JSON.stringify({ ...content, until }), name);
      return writeCookie(name, sealed, { maxAgeSeconds: seconds, secure: secure() });
    },
    read(request: Request, now: Date): T | null {
      const sealed = readCookie(request.headers.get("cookie"), name);
      if (!sealed) return null;
      try {
        const content = JSON.parse(openSecret(keyFor("sign-in"), sealed, name)) as T & { until: number };
        return content.until > now.getTime() ? content : null;
      } catch {
        // Not one of ours, or from before the installation's secret changed.
        return null;
      }
    },
    clear: (): string => writeCookie(name, "", { maxAgeSeconds: 0, secure: secure() }),
  };
}
