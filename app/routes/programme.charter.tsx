import { useLoaderData } from "@remix-run/react";
import { CharterPage } from "#app/components/ambassadors/programme/charter-page.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { listCharters } from "#app/domain/ambassadors/charter-queries.server.ts";
import { saveCharter } from "#app/domain/ambassadors/save-charter.server.ts";
import { charterSchema } from "#app/domain/ambassadors/schema.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { programmeMessages } from "#app/i18n/messages/programme.ts";
import { renderMarkdown } from "#app/markdown/render.server.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("moderator", async ({ sql, url }) => {
  const charters = await listCharters(sql);
  const current = charters[0]!;
  const wanted = Number(url.searchParams.get("version"));
  const old = charters.find(({ version }) => version === wanted && version !== current.version);
  return {
    versions: charters.map(({ version, author, createdAt }) => ({ version, author, createdAt })),
    current: { version: current.version, ...current.text },
    old: old
      ? { version: old.version, en: renderMarkdown(old.text.en), fr: renderMarkdown(old.text.fr) }
      : null,
  };
});

export const action = defineAction("moderator", async ({ actor, db, request }) => {
  await saveCharter(db, actor, await parseForm(request, charterSchema));
  return redirectWithToast(paths.programmeCharter(), { key: "charter_published" });
});

export const meta = pageMeta(programmeMessages, "charterTitle");

export default function Charter() {
  return <CharterPage {...useLoaderData<typeof loader>()} />;
}
