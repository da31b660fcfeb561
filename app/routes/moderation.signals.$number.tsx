import { useLoaderData } from "@remix-run/react";
import { SignalPage } from "#app/components/integrity/signal-page.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { getSignal } from "#app/domain/integrity/signal-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";
import { signalMessages } from "#app/i18n/messages/signals.ts";

export const loader = defineLoader("moderator", async ({ actor, params, sql, locale }) => ({
  signal: await getSignal(sql, actor, refNumber(params.number)),
  locale,
}));

export const meta = pageMeta(signalMessages, "title");

export default function Signal() {
  return <SignalPage {...useLoaderData<typeof loader>()} />;
}
