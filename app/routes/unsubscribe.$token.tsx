import { useActionData, useLoaderData } from "@remix-run/react";
import { UnsubscribePage } from "#app/components/notifications/unsubscribe-page.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { unsubscribeInput } from "#app/domain/notifications/schema.ts";
import { unsubscribe } from "#app/domain/notifications/unsubscribe.server.ts";
import { readUnsubscribeToken } from "#app/domain/notifications/unsubscribe-token.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { notificationsMessages } from "#app/i18n/messages/notifications.ts";
import { keyFor } from "#app/runtime/secret.server.ts";

export const meta = pageMeta(notificationsMessages, "stopTitle");

/** Looking changes nothing: mail programs follow links to check them. */
export const loader = defineLoader("anyone", async ({ params }) => ({
  scope: readUnsubscribeToken(keyFor("unsubscribe"), params.token ?? "")?.scope ?? null,
}));

/** The button, and the mail program's own one-click request (RFC 8058), which comes without a session. */
export const action = defineAction("anyone", async ({ actor, db, request, params }) => {
  const token = readUnsubscribeToken(keyFor("unsubscribe"), params.token ?? "");
  if (!token) throw new NotFound("no_such_page");
  const { all } = await parseForm(request, unsubscribeInput);
  const scope = all ? ("all" as const) : token.scope;
  await unsubscribe(db, actor, { ...token, scope });
  return { stopped: scope };
});

export default function Unsubscribe() {
  const { scope } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  return <UnsubscribePage scope={scope} stopped={done && "stopped" in done ? done.stopped : null} />;
}
