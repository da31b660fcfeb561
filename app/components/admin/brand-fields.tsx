import { LANGUAGES } from "#app/components/accounts/languages.ts";
import { AccentField } from "#app/components/admin/accent-field.tsx";
import type { BrandForm } from "#app/components/admin/brand-form.ts";
import { BRAND_NAME_MAX, SILENCE_DAYS_MAX, SILENCE_DAYS_MIN } from "#app/domain/community/brand-limits.ts";
import { adminMessages } from "#app/i18n/messages/admin.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { Select } from "#app/ui/select.tsx";
import { SettingsRow } from "#app/ui/settings-row.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

/** Name, logo, colours, language, promise: each says what it changes and for whom. */
export function BrandFields({ brand, errors, values }: BrandForm) {
  const t = useT(adminMessages);
  return (
    <>
      <SettingsRow title={t("name")} text={t("nameText")}>
        <TextInput
          name="name"
          label={t("name")}
          labelHidden
          error={errors?.name}
          defaultValue={values.name ?? brand.name}
          maxLength={BRAND_NAME_MAX}
          required
        />
      </SettingsRow>
      <SettingsRow title={t("logo")} text={t("logoText")}>
        {brand.logoKey && (
          <div className="mb-3 flex h-14 items-center rounded-md border border-line px-4">
            <img
              src={paths.upload(brand.logoKey)}
              alt={t("logo")}
              className="max-h-7 w-auto max-w-full object-contain"
            />
          </div>
        )}
        <TextInput
          name="file"
          type="file"
          accept="image/png,image/jpeg,image/webp"
          label={t("logo")}
          labelHidden
          error={errors?.file}
        />
        {brand.logoKey && <Checkbox name="removeLogo" label={t("removeLogo")} />}
      </SettingsRow>
      <SettingsRow title={t("accent")} text={t("accentText")}>
        <AccentField
          theme="light"
          error={errors?.accentLight}
          defaultValue={values.accentLight ?? brand.accentLight ?? ""}
        />
        <AccentField
          theme="dark"
          error={errors?.accentDark}
          defaultValue={values.accentDark ?? brand.accentDark ?? ""}
        />
      </SettingsRow>
      <SettingsRow title={t("defaultLocale")} text={t("defaultLocaleText")}>
        <Select
          name="defaultLocale"
          label={t("defaultLocale")}
          labelHidden
          options={LANGUAGES}
          defaultValue={values.defaultLocale ?? brand.defaultLocale}
        />
      </SettingsRow>
      <SettingsRow title={t("silenceDays")} text={t("silenceDaysText")}>
        <TextInput
          name="silenceDays"
          type="number"
          inputMode="numeric"
          label={t("silenceDaysLabel")}
          error={errors?.silenceDays}
          defaultValue={values.silenceDays ?? brand.silenceDays}
          min={SILENCE_DAYS_MIN}
          max={SILENCE_DAYS_MAX}
          fieldClassName="max-w-32"
          required
        />
      </SettingsRow>
    </>
  );
}
