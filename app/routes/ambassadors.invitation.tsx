import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { InvitationPage } from "#app/components/ambassadors/invitation-page.tsx";
import { NoPlacePage } from "#app/components/ambassadors/no-place-page.tsx";
import { OwnPlacePage } from "#app/components/ambassadors/own-place-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { actOnOwnPlace } from "#app/domain/ambassadors/act-on-own-place.server.ts";
import { currentCharter } from "#app/domain/ambassadors/charter-queries.server.ts";
import { loadOwnPlace } from "#app/domain/ambassadors/own-place-queries.server.ts";
import { invitationActSchema } from "#app/domain/ambassadors/schema.ts";
import { shownCharter, shownPlace } from "#app/domain/ambassadors/shown-programme.server.ts";
import { formConflict } from "#app/http/form-conflict.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { translator } from "#app/i18n/index.ts";
import { ambassadorsMessages } from "#app/i18n/messages/ambassadors.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("member", async ({ actor, sql, locale }) => {
  const [place, charter] = await Promise.all([loadOwnPlace(sql, actor), currentCharter(sql)]);
  return { place: place && shownPlace(place, locale), charter: shownCharter(charter, locale), locale };
});

/** The answer to an invitation; later, one's own words and a charter that was changed. */
export const action = defineAction("member", async ({ actor, db, request, now }) => {
  const input = await parseForm(request, invitationActSchema);
  const key = await actOnOwnPlace(db, actor, { ...input, now }).catch(formConflict);
  return redirectWithToast(paths.ambassadorInvitation(), { key });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = translator(ambassadorsMessages, data?.locale ?? "en");
  return [{ title: pageTitle(matches, t(data?.place?.state === "active" ? "yourPlace" : "yourInvitation")) }];
};

export default function Invitation() {
  const { place, charter, locale } = useLoaderData<typeof loader>();
  if (place?.state === "invited") return <InvitationPage place={place} charter={charter} locale={locale} />;
  if (place?.state === "active") return <OwnPlacePage place={place} charter={charter} locale={locale} />;
  return <NoPlacePage place={place} locale={locale} />;
}
