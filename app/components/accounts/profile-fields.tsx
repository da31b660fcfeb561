import { PersonAvatar } from "#app/components/accounts/person-avatar.tsx";
import { BIO_MAX } from "#app/domain/accounts/limits.ts";
import type { OwnProfile } from "#app/domain/accounts/profile-queries.server.ts";
import { settingsMessages } from "#app/i18n/messages/settings.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { DisplayNameField } from "./display-name-field.tsx";
import { LanguageField } from "./language-field.tsx";
import { UsernameField } from "./username-field.tsx";

type ProfileFieldsProps = {
  profile: OwnProfile;
  errors: Record<string, string> | null;
  values: Record<string, string>;
};

export function ProfileFields({ profile, errors, values }: ProfileFieldsProps) {
  const t = useT(settingsMessages);
  return (
    <>
      <DisplayNameField
        label={t("displayName")}
        error={errors?.displayName}
        value={values.displayName ?? profile.displayName}
      />
      <UsernameField
        label={t("username")}
        hint={t("usernameHint", { username: profile.username })}
        error={errors?.username}
        value={values.username ?? profile.username}
      />
      <TextArea
        name="bio"
        label={t("bio")}
        hint={t("bioHint")}
        error={errors?.bio}
        defaultValue={values.bio ?? profile.bio}
        maxLength={BIO_MAX}
        rows={3}
      />
      <div className="field flex items-start gap-4">
        <PersonAvatar person={profile} size="xl" />
        <div className="min-w-0 flex-1">
          <TextInput
            name="file"
            type="file"
            accept="image/png,image/jpeg,image/webp,image/gif"
            label={t("picture")}
            hint={t("pictureHint")}
            error={errors?.file}
          />
          {profile.avatarKey && <Checkbox name="removePicture" label={t("removePicture")} />}
        </div>
      </div>
      <LanguageField error={errors?.locale} value={values.locale ?? profile.locale} />
    </>
  );
}
