import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { POSITION_MAX, STATUS_NAME_MAX } from "#app/domain/community/category-limits.ts";
import type { AdminStatus } from "#app/domain/community/status-queries.server.ts";
import { statusesAdminMessages } from "#app/i18n/messages/statuses-admin.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Select } from "#app/ui/select.tsx";
import { SettingsRow } from "#app/ui/settings-row.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { SettingNames } from "./setting-names.tsx";

const KINDS = ["open", "active", "done", "closed"] as const;
const MILESTONES = ["accepted", "planned", "implemented", "not_planned"] as const;

/** Everything about one status. */
export function StatusForm({ status, nextPosition }: { status: AdminStatus | null; nextPosition: number }) {
  const t = useT(statusesAdminMessages);
  const { errors, values } = useFormState(statusesAdminMessages);
  const ticked = (name: string, saved: boolean) => ("nameEn" in values ? values[name] === "1" : saved);
  const fixed = status?.used ?? false;
  return (
    <>
      <Form method="post" noValidate>
        <ErrorSummary title={t("errorSummary")} errors={errors} />
        <SettingNames
          field="name"
          value={status?.name}
          maxLength={STATUS_NAME_MAX}
          required
          {...{ errors, values }}
        />
        <SettingsRow title={t("kind")} text={fixed ? t("kindFixed") : t("kindText")}>
          {/* A disabled list is not sent. */}
          {fixed && <input type="hidden" name="category" value={status?.category} />}
          <Select
            name={fixed ? "" : "category"}
            id="category"
            label={t("kind")}
            labelHidden
            disabled={fixed}
            error={errors?.category}
            defaultValue={values.category ?? status?.category ?? "open"}
            options={KINDS.map((kind) => ({ value: kind, label: t(`kind_${kind}`) }))}
          />
        </SettingsRow>
        <SettingsRow title={t("milestone")} text={t("milestoneText")}>
          <Select
            name="milestone"
            label={t("milestone")}
            labelHidden
            error={errors?.milestone}
            defaultValue={values.milestone ?? status?.milestone ?? ""}
            options={[
              { value: "", label: t("milestone_none") },
              ...MILESTONES.map((milestone) => ({ value: milestone, label: t(`milestone_${milestone}`) })),
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
            defaultValue={values.position ?? status?.position ?? nextPosition}
            min={0}
            max={POSITION_MAX}
            fieldClassName="w-28"
          />
        </SettingsRow>
        <SettingsRow title={t("initial")} text={t("initialText")}>
          {status?.initial ? (
            <>
              <input type="hidden" name="initial" value="1" />
              <p className="text-sm">{t("initialIs")}</p>
            </>
          ) : (
            <Checkbox
              name="initial"
              value="1"
              label={t("initialLabel")}
              error={errors?.initial}
              defaultChecked={ticked("initial", false)}
            />
          )}
        </SettingsRow>
        <SettingsRow title={t("ends")} text={t("endsText")}>
          <Checkbox
            name="archived"
            value="1"
            label={t("endsLabel")}
            error={errors?.archived}
            defaultChecked={ticked("archived", status?.archived ?? false)}
          />
        </SettingsRow>
        {status && !status.initial && (
          <SettingsRow title={t("retire")} text={t("retireText")}>
            <Checkbox
              name="retired"
              value="1"
              label={t("retireLabel")}
              error={errors?.retired}
              defaultChecked={ticked("retired", status.retired)}
            />
          </SettingsRow>
        )}
        <div className="form-actions mt-6">
          <SubmitButton>{t("saveStatus")}</SubmitButton>
        </div>
      </Form>
      {status && !status.used && !status.initial && (
        <Form method="post" className="mt-10 border-t border-line pt-6">
          <p className="mb-3 text-sm text-ink-soft">{t("deleteStatusText")}</p>
          <SubmitButton variant="danger" name="intent" value="delete">
            {t("deleteStatus")}
          </SubmitButton>
        </Form>
      )}
    </>
  );
}
