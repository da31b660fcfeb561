import { endJourney } from "#app/auth/end-journey.server.ts";
import { assertAttempt } from "#app/domain/accounts/assert-attempt.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";

/** The way back from a provider. It changes something, by GET, because that is how they send people back; see `state`. */
export const loader = defineLoader("anyone", async (handled) => {
  await assertAttempt(handled.sql, "sign-in-elsewhere", handled.context.ip);
  return endJourney(handled, handled.params.provider ?? "");
});
