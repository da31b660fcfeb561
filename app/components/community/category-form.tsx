import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import {
  CATEGORY_NAME_MAX,
  DESCRIPTION_MAX,
  HALF_LIFE_MAX,
  HALF_LIFE_MIN,
  POSITION_MAX,
} from "#app/domain/community/category-limits.ts";
import type { AdminCategory } from "#app/domain/community/category-queries.server.ts";
import { productLines } from "#app/domain/community/product-lines.ts";
import type { PreviewRow } from "#app/domain/ideas/half-life-preview-queries.server.ts";
import { accountVotesMessages } from "#app/i18n/messages/account-votes.ts";
import { statusesAdminMessages } from "#app/i18n/messages/statuses-admin.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Select } from "#app/ui/select.tsx";
import { SettingsRow } from "#app/ui/settings-row.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { HalfLifePreview } from "./half-life-preview.tsx";
import { SettingNames } from "./setting-names.tsx";

type CategoryFormProps = {
  category: AdminCategory | null;
  owners: { id: string; name: string }[];
  /** What another half-life would do, when it was asked for. */
  preview: { days: number; rows: PreviewRow[] } | null;
  nextPosition: number;
  /** The other fields as they stood when the preview was asked for. */
  kept: Record<string, string>;
};

const HALF_LIFE_DEFAULT = 30;

/** Everything about one category; each setting says what it changes and for whom. */
export function CategoryForm({ category, owners, preview, nextPosition, kept }: CategoryFormProps) {
  const t = useT(statusesAdminMessages);
  const words = useT(accountVotesMessages);
  const { errors, values: typed } = useFormState(statusesAdminMessages, {
    min: HALF_LIFE_MIN,
    max: HALF_LIFE_MAX,
  });
  const values = { ...kept, ...typed };
  // A box that was not ticked is not sent at all: what was typed decides only if anything was.
  const ticked = (name: string, saved: boolean) => ("nameEn" in values ? values[name] === "1" : saved);
  return (
    <Form method="post" noValidate>
      <ErrorSummary title={t("errorSummary")} errors={errors} />
      <SettingNames
        field="name"
        value={category?.name}
        maxLength={CATEGORY_NAME_MAX}
        required
        {...{ errors, values }}
      />
      <SettingNames
        field="description"
        value={category?.description}
        maxLength={DESCRIPTION_MAX}
        {...{ errors, values }}
      />
      <SettingsRow title={t("halfLife")} text={t("halfLifeText")}>
        <div className="flex items-end gap-3">
          <TextInput
            name="halfLifeDays"
            type="number"
            inputMode="numeric"
            label={t("halfLifeLabel")}
            error={errors?.halfLifeDays}
            defaultValue={values.halfLifeDays ?? preview?.days ?? category?.halfLifeDays ?? HALF_LIFE_DEFAULT}
            min={HALF_LIFE_MIN}
            max={HALF_LIFE_MAX}
            fieldClassName="w-28"
            required
          />
          {category && (
            <Button formMethod="get" formNoValidate className="min-h-10" icon="eye">
              {t("preview")}
            </Button>
          )}
        </div>
        {preview && <HalfLifePreview days={preview.days} rows={preview.rows} />}
      </SettingsRow>
      <SettingsRow title={t("demotes")} text={t("demotesText")}>
        <Checkbox
          name="demotesAllowed"
          value="1"
          label={t("demotesLabel")}
          defaultChecked={ticked("demotesAllowed", category?.demotesAllowed ?? true)}
        />
      </SettingsRow>
      <SettingsRow title={words("setting")} text={words("settingText")}>
        <Checkbox
          name="oneVotePerAccount"
          value="1"
          label={words("settingLabel")}
          hint={words("settingHint")}
          defaultChecked={ticked("oneVotePerAccount", category?.oneVotePerAccount ?? false)}
        />
      </SettingsRow>
      <SettingsRow title={t("takes")} text={t("takesText")}>
        <Checkbox
          name="takesIdeas"
          value="1"
          label={t("takesIdeas")}
          defaultChecked={ticked("takesIdeas", category?.takesIdeas ?? true)}
        />
        <Checkbox
          name="takesThreads"
          value="1"
          label={t("takesThreads")}
          defaultChecked={ticked("takesThreads", category?.takesThreads ?? true)}
        />
      </SettingsRow>
      <SettingsRow title={t("audience")} text={t("audienceText")}>
        <Checkbox
          name="circle"
          value="1"
          label={t("audienceLabel")}
          error={errors?.circle}
          defaultChecked={ticked("circle", category?.audience === "circle")}
        />
      </SettingsRow>
      <SettingsRow title={t("products")} text={t("productsText")}>
        <TextArea
          name="products"
          label={t("productsLabel")}
          hint={t("productsHint")}
          error={errors?.products}
          defaultValue={values.products ?? productLines(category?.products ?? [])}
          rows={3}
        />
      </SettingsRow>
      <SettingsRow title={t("owner")} text={t("ownerText")}>
        <Select
          name="defaultOwnerId"
          label={t("owner")}
          labelHidden
          error={errors?.defaultOwnerId}
          defaultValue={values.defaultOwnerId ?? category?.defaultOwnerId ?? ""}
          options={[
            { value: "", label: t("nobody") },
            ...owners.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </SettingsRow>
      <SettingsRow title={t("order")} text={t("orderText")}>
        <TextInput
          name="position"
          type="number"
          inputMode="numeric"
          label={t("order")}
          labelHidden
          error={errors?.position}
          defaultValue={values.position ?? category?.position ?? nextPosition}
          min={0}
          max={POSITION_MAX}
          fieldClassName="w-28"
        />
      </SettingsRow>
      {category && (
        <SettingsRow title={t("archive")} text={t("archiveText")}>
          <Checkbox
            name="archived"
            value="1"
            label={t("archiveLabel")}
            error={errors?.archived}
            defaultChecked={ticked("archived", category.archived)}
          />
        </SettingsRow>
      )}
      <div className="form-actions mt-6">
        <SubmitButton>{t("saveCategory")}</SubmitButton>
      </div>
    </Form>
  );
}
