import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PersonPage } from "#app/components/ambassadors/programme/person-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { actOnPerson } from "#app/domain/ambassadors/act-on-person.server.ts";
import { loadProgrammePerson } from "#app/domain/ambassadors/programme-person-queries.server.ts";
import { programmeActSchema } from "#app/domain/ambassadors/schema.ts";
import { listTiers } from "#app/domain/ambassadors/tier-queries.server.ts";
import { formConflict } from "#app/http/form-conflict.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { translator } from "#app/i18n/index.ts";
import { programmeMessages } from "#app/i18n/messages/programme.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("moderator", async ({ actor, db, sql, params, locale, now }) => {
  const [person, tiers] = await Promise.all([
    loadProgrammePerson({ db, sql }, actor, params.username ?? ""),
    listTiers(sql, { retired: true }),
  ]);
  return { person, tiers: tiers.map(({ name, ...tier }) => ({ ...tier, name: name[locale] })), locale, now };
});

export const action = defineAction("moderator", async ({ actor, db, params, request, now }) => {
  const input = await parseForm(request, programmeActSchema);
  const username = params.username ?? "";
  const key = await actOnPerson(db, actor, { ...input, username, now }).catch(formConflict);
  return redirectWithToast(paths.programmePerson(username), { key });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = translator(programmeMessages, data?.locale ?? "en");
  return data ? [{ title: pageTitle(matches, `${data.person.displayName} · ${t("title")}`) }] : [];
};

export default function ProgrammePerson() {
  return <PersonPage {...useLoaderData<typeof loader>()} />;
}
