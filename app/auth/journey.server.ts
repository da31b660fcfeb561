import type { Journey } from "#app/domain/identities/port.ts";
import { paths } from "#app/paths.ts";
import { baseUrl } from "#app/runtime/base-url.server.ts";
import { sealedCookie } from "./sealed-cookie.server.ts";

/** As long as somebody may look for their password over there. */
const AGE_SECONDS = 15 * 60;

type Kept = Journey & {
  /** The one provider that may answer: what another one sends is not taken for it. */
  slug: string;
  next: string;
  /** To stay signed in on this device. */
  stay: boolean;
  /** Who wants to add a way to sign in; null for signing in. */
  memberId: string | null;
};

/** What is remembered between the click on a provider's button and the way back. */
export const journeyCookie = sealedCookie<Kept>("sign_in_journey", AGE_SECONDS);

/** Where a provider sends people back to; an admin has to tell it. */
export const redirectUri = (slug: string): string => baseUrl() + paths.signInCallback(slug);
