import { redirect } from "@remix-run/node";
import { openAccount } from "#app/domain/identities/open-account.server.ts";
import { enabledProvider } from "#app/domain/identities/provider-queries.server.ts";
import type { NewcomerInput } from "#app/domain/identities/schema.ts";
import { assertSignUp } from "#app/domain/screening/assert-sign-up.server.ts";
import type { Handled } from "#app/http/handler.server.ts";
import { visitorOf } from "#app/http/visitor.server.ts";
import { paths } from "#app/paths.ts";
import { keyFor } from "#app/runtime/secret.server.ts";
import { type Newcomer, newcomerCookie } from "./newcomer.server.ts";
import { pendingMailCookie } from "./pending-mail.server.ts";
import { signInAndGo } from "./sign-in-and-go.server.ts";
import { traceSignUp } from "./trace-visit.server.ts";

/** Opens the account of somebody who comes from elsewhere, and lets them in, or says that a mail is on its way. */
export async function completeAccount(
  handled: Handled<"anyone">,
  { slug, claims, next, stay }: Newcomer,
  form: NewcomerInput,
): Promise<Response> {
  const { db, sql, actor, request, context, now } = handled;
  const provider = await enabledProvider(sql, slug);
  const { network } = visitorOf(handled);
  const proof = { trap: "", challenge: "", answer: "", vouched: true };
  await assertSignUp(sql, { email: form.email, ...proof, network, key: keyFor("sign-up"), now });
  const cookieHeader = request.headers.get("Cookie");
  const opened = await openAccount(db, actor, { ...form, provider, claims, next, now }, (tx, memberId) =>
    traceSignUp(tx, { memberId, cookieHeader, address: context.ip }),
  );
  context.extraHeaders.append("Set-Cookie", newcomerCookie.clear());
  if (opened.kind === "signed_in")
    return signInAndGo(handled, opened.memberId, { to: next, persistent: stay });
  return redirect(paths.checkEmail(), { headers: { "Set-Cookie": pendingMailCookie(form.email) } });
}
