import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { PersonAvatar } from "#app/components/accounts/person-avatar.tsx";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { RoleChoice } from "#app/components/admin/role-choice.tsx";
import { ScopeForm } from "#app/components/moderation/scope-form.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { Page } from "#app/components/shell/page.tsx";
import { changeRole } from "#app/domain/accounts/change-role.server.ts";
import { findPersonForRole } from "#app/domain/accounts/people-queries.server.ts";
import { roleSchema } from "#app/domain/accounts/schema.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { ownCategories } from "#app/domain/moderation/own-categories-queries.server.ts";
import { flashCookie } from "#app/http/flash.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { adminMessages } from "#app/i18n/messages/admin.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";

export const meta = pageMeta(adminMessages, "changeRole");

export const loader = defineLoader("admin", async ({ sql, params, community, locale }) => {
  const person = await findPersonForRole(sql, params.username ?? "");
  if (!person) throw new NotFound("no_such_person");
  const chosen = person.role === "moderator" ? await ownCategories(sql, person.id) : null;
  const categories = community.categories.map(({ id, name }) => ({ id, name: name[locale] }));
  return { person, scope: chosen && { chosen, categories } };
});

export const action = defineAction("admin", async ({ request, db, actor, params }) => {
  const { role } = await parseForm(request, roleSchema);
  const username = params.username ?? "";
  await changeRole(db, actor, { username, role });
  const toast = { tone: "good", key: "role_changed", values: { name: `@${username}` } } as const;
  return redirect(paths.adminPeople({ q: username }), { headers: { "Set-Cookie": flashCookie(toast) } });
});

export default function RoleOfPerson() {
  const { person, scope } = useLoaderData<typeof loader>();
  const t = useT(adminMessages);
  const common = useT(commonMessages);
  const { errors, values } = useFormState(adminMessages);
  return (
    <Page
      width="reading"
      title={t("roleTitle", { name: person.displayName })}
      lead={t("roleLead")}
      before={
        <Breadcrumb
          label={common("breadcrumb")}
          items={[{ label: t("people"), href: paths.adminPeople() }, { label: person.displayName }]}
        />
      }
    >
      <p className="mb-6 flex items-center gap-3 text-sm text-ink-soft">
        <PersonAvatar person={person} />
        <span className="min-w-0 wrap-anywhere">
          <a href={paths.person(person.username)}>@{person.username}</a>
          {person.email && ` · ${person.email}`}
        </span>
      </p>
      <Form method="post" noValidate>
        <ErrorSummary title={t("errorSummary")} errors={errors} />
        <RoleChoice person={person} error={errors?.role} typed={values.role} />
        <div className="form-actions mt-6">
          <SubmitButton>{t("roleSave")}</SubmitButton>
          <ButtonLink href={paths.adminPeople()} variant="quiet">
            {common("cancel")}
          </ButtonLink>
        </div>
      </Form>
      {scope && <ScopeForm {...scope} action={paths.adminModeratedCategories(person.username)} />}
    </Page>
  );
}
