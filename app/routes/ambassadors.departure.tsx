import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DeparturePage } from "#app/components/ambassadors/departure-page.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { leaveProgramme } from "#app/domain/ambassadors/leave-programme.server.ts";
import { loadOwnPlace } from "#app/domain/ambassadors/own-place-queries.server.ts";
import { departureSchema } from "#app/domain/ambassadors/schema.ts";
import { formConflict } from "#app/http/form-conflict.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { ambassadorsMessages } from "#app/i18n/messages/ambassadors.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("member", async ({ actor, sql, locale }) => {
  const place = await loadOwnPlace(sql, actor);
  if (place?.state !== "active") throw redirect(paths.ambassadorInvitation());
  return { tier: place.tier.name[locale] };
});

export const action = defineAction("member", async ({ actor, db, request, now }) => {
  const { reason } = await parseForm(request, departureSchema);
  await leaveProgramme(db, actor, { reason, now }).catch(formConflict);
  return redirectWithToast(paths.ambassadorInvitation(), { key: "programme_left" });
});

export const meta = pageMeta(ambassadorsMessages, "departureTitle");

export default function Departure() {
  return <DeparturePage {...useLoaderData<typeof loader>()} />;
}
