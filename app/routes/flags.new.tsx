import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FlagPage } from "#app/components/moderation/flag-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { flagContent } from "#app/domain/moderation/flag-content.server.ts";
import { flagTarget } from "#app/domain/moderation/flag-target-queries.server.ts";
import { flagSchema } from "#app/domain/moderation/schema.ts";
import { formConflict } from "#app/http/form-conflict.ts";
import { formRefusal } from "#app/http/form-refusal.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { translator } from "#app/i18n/index.ts";
import { flagMessages } from "#app/i18n/messages/moderation-flags.ts";
import { paths } from "#app/paths.ts";

const asked = (url: URL) => ({ kind: url.searchParams.get("kind"), ref: url.searchParams.get("id") });

export const loader = defineLoader("member", async ({ actor, sql, url, locale }) => {
  return { target: await flagTarget(sql, actor, asked(url)), locale };
});

export const action = defineAction("member", async ({ actor, db, sql, request, url, now }) => {
  const flag = await parseForm(request, flagSchema);
  await flagContent(db, actor, { ...flag, now })
    .catch(formRefusal)
    .catch(formConflict);
  const { href } = await flagTarget(sql, actor, asked(url)).catch(() => ({ href: null }));
  return redirectWithToast(href ?? paths.home(), { key: "content_flagged" });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  {
    title: pageTitle(matches, data ? translator(flagMessages, data.locale)(`title_${data.target.kind}`) : ""),
  },
  { name: "robots", content: "noindex" },
];

export default function NewFlag() {
  return <FlagPage {...useLoaderData<typeof loader>()} />;
}
