import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { LEVEL_NAME_MAX, LEVELS_MAX, THRESHOLD_MAX } from "#app/domain/recognition/level-limits.ts";
import type { AdminLevel } from "#app/domain/recognition/level-queries.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { pointsAdminMessages } from "#app/i18n/messages/points-admin.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SettingsRow } from "#app/ui/settings-row.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import "./points.css";

type LevelsFormProps = {
  id: string;
  levels: readonly AdminLevel[];
  errors: Record<string, string> | null;
  values: Record<string, string>;
  /** Its effect is shown already. */
  previewed: boolean;
};

/** Every level with its names and where it begins, and room for one more. */
export function LevelsForm({ id, levels, errors, values, previewed }: LevelsFormProps) {
  const t = useT(pointsAdminMessages);
  const locale = useLocale();
  const rows = Array.from(
    { length: Math.min(LEVELS_MAX, levels.length + 1) },
    (_, i) => [i + 1, levels[i]] as const,
  );
  const textOf = (level: AdminLevel | undefined, first: boolean) => {
    if (!level) return t("levelNewText");
    const members = t("levelMembers", { count: level.members, shown: formatNumber(level.members, locale) });
    return first ? `${t("levelFirst")} ${members}` : members;
  };
  return (
    <Form method="post" id={id} noValidate>
      <ErrorSummary title={t("errorSummary")} errors={errors} />
      {rows.map(([row, level]) => (
        <SettingsRow
          key={row}
          title={level ? t("levelNumber", { rank: row }) : t("levelNew")}
          text={textOf(level, row === 1)}
        >
          <div className="level-fields">
            {(["En", "Fr"] as const).map((language) => {
              const name = `name${language}${row}`;
              const saved = level?.name[language === "En" ? "en" : "fr"];
              return (
                <TextInput
                  key={name}
                  name={name}
                  lang={language === "En" ? "en" : "fr"}
                  label={t(`name${language}`)}
                  error={errors?.[name]}
                  defaultValue={values[name] ?? saved}
                  maxLength={LEVEL_NAME_MAX}
                  required={Boolean(level)}
                />
              );
            })}
            <TextInput
              name={`threshold${row}`}
              type="number"
              inputMode="numeric"
              label={t("threshold")}
              error={errors?.[`threshold${row}`]}
              defaultValue={values[`threshold${row}`] ?? level?.threshold}
              min={0}
              max={THRESHOLD_MAX}
              readOnly={row === 1}
              required={Boolean(level)}
            />
          </div>
        </SettingsRow>
      ))}
      <div className="form-actions mt-6">
        <Button formMethod="get" formNoValidate icon="eye" variant={previewed ? "secondary" : "primary"}>
          {t(previewed ? "previewAgain" : "preview")}
        </Button>
        <SubmitButton variant={previewed ? "primary" : "secondary"}>{t("saveLevels")}</SubmitButton>
        <p className="text-sm text-ink-soft">{t("saveLevelsText")}</p>
      </div>
    </Form>
  );
}
