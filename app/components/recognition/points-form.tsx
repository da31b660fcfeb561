import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { DAILY_CAP_MAX, POINTS_MAX, type PointRules } from "#app/domain/recognition/point-rules.ts";
import { pointKindMessages } from "#app/i18n/messages/point-kinds.ts";
import { pointsAdminMessages } from "#app/i18n/messages/points-admin.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SettingsRow } from "#app/ui/settings-row.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import "./points.css";

/** Every kind, once, under what it has to do with. */
const GROUPS = {
  help: ["accepted_answer", "helpful_vote", "answer_posted"],
  ideas: ["idea_vote", "idea_accepted", "idea_implemented", "extension_adopted", "idea_posted"],
  discussion: ["comment_vote", "comment_posted", "discussion_raised", "new_person"],
  knowledge: ["article_published", "flag_upheld"],
} as const;

type PointsFormProps = {
  id: string;
  rules: PointRules;
  errors: Record<string, string> | null;
  values: Record<string, string>;
  /** Its effect is shown already. */
  previewed: boolean;
};

/** What everything is worth, and the limit on votes. */
export function PointsForm({ id, rules, errors, values, previewed }: PointsFormProps) {
  const t = useT(pointsAdminMessages);
  const acts = useT(pointKindMessages);
  const field = (name: string, label: string, saved: number, max: number) => (
    <TextInput
      key={name}
      name={name}
      type="number"
      inputMode="numeric"
      label={label}
      error={errors?.[name]}
      defaultValue={values[name] ?? saved}
      min={0}
      max={max}
      required
      fieldClassName="point-field"
    />
  );
  return (
    <Form method="post" id={id} noValidate>
      <ErrorSummary title={t("errorSummary")} errors={errors} />
      {(Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((group) => (
        <SettingsRow key={group} title={t(`group_${group}`)} text={t(`group_${group}Text`)}>
          {GROUPS[group].map((kind) => field(kind, acts(kind), rules.points[kind] ?? 0, POINTS_MAX))}
        </SettingsRow>
      ))}
      <SettingsRow title={t("cap")} text={t("capText")}>
        {field("dailyCap", t("dailyCap"), rules.dailyCap, DAILY_CAP_MAX)}
      </SettingsRow>
      <div className="form-actions mt-6">
        <Button formMethod="get" formNoValidate icon="eye" variant={previewed ? "secondary" : "primary"}>
          {t(previewed ? "previewAgain" : "preview")}
        </Button>
        <SubmitButton variant={previewed ? "primary" : "secondary"}>{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}
