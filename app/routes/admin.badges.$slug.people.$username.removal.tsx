import { Form, type MetaFunction, useLoaderData } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { Page } from "#app/components/shell/page.tsx";
import { NotFound } from "#app/domain/core/errors.ts";
import { handGiven } from "#app/domain/recognition/badge-queries.server.ts";
import { takeBadge } from "#app/domain/recognition/take-badge.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { translator } from "#app/i18n/index.ts";
import { badgesAdminMessages } from "#app/i18n/messages/badges-admin.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";

/** Asks before, because the words it was given with go with it. */
export const loader = defineLoader("admin", async ({ params, sql, locale }) => {
  const slug = params.slug ?? "";
  const given = await handGiven(sql, { slug, username: params.username ?? "" });
  if (!given) throw new NotFound("no_such_page");
  return { slug, given, locale };
});

export const action = defineCommand("admin", async ({ actor, params, db }) => {
  const slug = params.slug ?? "";
  await takeBadge(db, actor, { slug, username: params.username ?? "" });
  return { to: paths.adminBadgeGiving(slug), toast: { key: "badge_taken" } };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return [];
  const { given, locale } = data;
  const t = translator(badgesAdminMessages, locale);
  return [{ title: pageTitle(matches, t("takeTitle", { badge: given.badge[locale], name: given.name })) }];
};

export default function TakeBadge() {
  const { slug, given, locale } = useLoaderData<typeof loader>();
  const t = translator(badgesAdminMessages, locale);
  return (
    <Page width="narrow" title={t("takeTitle", { badge: given.badge[locale], name: given.name })}>
      <p>{t("takeText", { by: given.by, note: given.note })}</p>
      <p className="mt-3 text-ink-soft">{t("takeEffect")}</p>
      <Form method="post" className="form-actions mt-6">
        <SubmitButton variant="danger">{t("take")}</SubmitButton>
        <ButtonLink href={paths.adminBadgeGiving(slug)} variant="quiet">
          {t("keep")}
        </ButtonLink>
      </Form>
    </Page>
  );
}
