import { endedSessionCookie, endSession } from "#app/auth/session.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { paths } from "#app/paths.ts";

/** Signs this device out. Signing out twice is not a mistake. */
export const action = defineCommand("anyone", async ({ context }) => {
  const { sessionId } = await context.visit();
  if (sessionId) await endSession(sessionId);
  context.extraHeaders.append("Set-Cookie", endedSessionCookie());
  return { to: paths.home(), toast: { key: "signed_out" } };
});
