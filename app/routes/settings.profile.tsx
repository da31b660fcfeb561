import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { ProfileFields } from "#app/components/accounts/profile-fields.tsx";
import { SettingsPage } from "#app/components/accounts/settings-page.tsx";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { pageMeta } from "#app/components/page-meta.ts";
import { findOwnProfile } from "#app/domain/accounts/profile-queries.server.ts";
import { profileSchema, tickField } from "#app/domain/accounts/schema.ts";
import { updateProfile } from "#app/domain/accounts/update-profile.server.ts";
import { removeUpload } from "#app/domain/community/remove-upload.server.ts";
import { storeUpload } from "#app/domain/community/store-upload.server.ts";
import { fileField } from "#app/http/file-field.ts";
import { flashCookie } from "#app/http/flash.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { settingsMessages } from "#app/i18n/messages/settings.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { useStorage } from "#app/runtime/storage.server.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";

export const meta = pageMeta(settingsMessages, "profileTitle");

export const loader = defineLoader("member", async ({ actor, sql }) => findOwnProfile(sql, actor));

const formSchema = profileSchema.extend({ file: fileField, removePicture: tickField });

export const action = defineAction("member", async ({ request, db, sql, actor }) => {
  const { file, removePicture, ...profile } = await parseForm(request, formSchema);
  const before = await findOwnProfile(sql, actor);
  const storage = useStorage();
  const stored = file ? await storeUpload(db, storage, actor, { file, kind: "avatar" }) : null;
  const avatarKey = stored?.storageKey ?? (removePicture ? null : undefined);
  await updateProfile(db, actor, { ...profile, avatarKey });
  if (avatarKey !== undefined) await removeUpload(db, storage, before.avatarKey);
  return redirect(paths.settingsProfile(), {
    headers: { "Set-Cookie": flashCookie({ tone: "good", key: "saved" }) },
  });
});

export default function ProfileSettings() {
  const profile = useLoaderData<typeof loader>();
  const t = useT(settingsMessages);
  const { errors, values } = useFormState(settingsMessages);
  return (
    <SettingsPage
      title={t("profileTitle")}
      lead={t("profileLead")}
      actions={
        <ButtonLink href={paths.person(profile.username)} icon="eye">
          {t("seeProfile")}
        </ButtonLink>
      }
    >
      {/* A new key empties the file field once its picture is saved. */}
      <Form key={profile.avatarKey} method="post" encType="multipart/form-data" noValidate>
        <ErrorSummary title={t("errorSummary")} errors={errors} />
        <ProfileFields profile={profile} errors={errors} values={values} />
        <div className="form-actions mt-6">
          <SubmitButton>{t("save")}</SubmitButton>
        </div>
      </Form>
    </SettingsPage>
  );
}
