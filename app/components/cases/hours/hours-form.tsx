import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import type { HelpSettings } from "#app/domain/cases/help-settings-queries.server.ts";
import { formatHolidays, formatSpans } from "#app/domain/cases/hours-text.ts";
import { casesMessages } from "#app/i18n/messages/cases.ts";
import { serviceMessages } from "#app/i18n/messages/service-desk.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { Select } from "#app/ui/select.tsx";
import { SettingsRow } from "#app/ui/settings-row.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import type { RefusedAct } from "../agent/refused-act.ts";

type HoursFormProps = {
  settings: HelpSettings;
  zones: string[];
  /** What was typed and not saved: refused, or only looked at. */
  typed: RefusedAct | null;
  /** The year whose holidays would be added. */
  year: number;
  /** What the last press of that button did. */
  added: ReactNode;
  /** What saving would do, once asked. */
  effect: ReactNode;
};

const DAYS = [0, 1, 2, 3, 4, 5, 6] as const;

/** Every setting of help: hours, deadlines, words. */
export function HoursForm({ settings, zones, typed, year, added, effect }: HoursFormProps) {
  const t = useT(serviceMessages);
  const days = useT(casesMessages);
  const errors = typed?.errors ?? {};
  const value = (name: string, saved: string | number) => typed?.values[name] ?? String(saved);
  const figure = (name: string, label: string, saved: number) => (
    <TextInput
      name={name}
      type="number"
      inputMode="numeric"
      min={1}
      label={label}
      error={errors[name]}
      defaultValue={value(name, saved)}
      fieldClassName="max-w-48"
      required
    />
  );
  const words = (name: string, label: string, saved: string[]) => (
    <TextArea
      name={name}
      label={label}
      error={errors[name]}
      defaultValue={value(name, saved.join("\n"))}
      rows={5}
    />
  );
  return (
    <Form method="post" noValidate preventScrollReset>
      <ErrorSummary title={t("errorSummary")} errors={errors} />
      <SettingsRow title={t("zone")} text={t("zoneText")}>
        <Select
          name="timeZone"
          label={t("zone")}
          labelHidden
          error={errors.timeZone}
          defaultValue={value("timeZone", settings.timeZone)}
          options={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
        />
      </SettingsRow>
      <SettingsRow title={t("week")} text={t("weekText")}>
        <div className="hours-week">
          {DAYS.map((day) => (
            <TextInput
              // What is saved may read otherwise than what was typed.
              key={`${day} ${formatSpans(settings.week[day] ?? [])}`}
              name={`day${day}`}
              size="sm"
              label={days(`weekday${day}`)}
              error={errors[`day${day}`]}
              placeholder={t("closed")}
              defaultValue={value(`day${day}`, formatSpans(settings.week[day] ?? []))}
              autoComplete="off"
            />
          ))}
        </div>
      </SettingsRow>
      <SettingsRow title={t("holidays")} text={t("holidaysText")}>
        <TextArea
          key={value("holidays", formatHolidays(settings.holidays))}
          name="holidays"
          label={t("holidaysLabel")}
          labelHidden
          error={errors.holidays}
          defaultValue={value("holidays", formatHolidays(settings.holidays))}
          rows={6}
        />
        <div className="mt-3 flex flex-wrap items-end gap-3">
          <TextInput
            name="year"
            type="number"
            inputMode="numeric"
            size="sm"
            label={t("holidaysYear")}
            error={errors.year}
            defaultValue={value("year", year)}
            fieldClassName="w-24"
          />
          <Button
            name="act"
            value="holidays"
            formAction={`${paths.serviceHours()}#added`}
            size="sm"
            className="min-h-8"
            icon="calendar"
          >
            {t("holidaysAdd")}
          </Button>
        </div>
        <div id="added" role="status" className="mt-3">
          {added}
        </div>
      </SettingsRow>
      <SettingsRow title={t("escalate")} text={t("escalateText")}>
        {figure("escalateAfterHours", t("escalateLabel"), settings.escalateAfterHours)}
      </SettingsRow>
      <SettingsRow title={t("targets")} text={t("targetsText")}>
        <div className="hours-pair">
          {figure("firstAnswerHours", t("firstAnswerLabel"), settings.firstAnswerHours)}
          {figure("resolutionHours", t("resolutionLabel"), settings.resolutionHours)}
        </div>
        <div className="mt-5">
          <RadioGroup
            name="businessTargets"
            legend={t("targetsKind")}
            error={errors.businessTargets}
            defaultValue={value("businessTargets", settings.businessTargets ? "business" : "wall")}
            options={(["business", "wall"] as const).map((kind) => ({
              value: kind,
              label: t(`targets_${kind}`),
            }))}
          />
        </div>
      </SettingsRow>
      <SettingsRow title={t("urgentWords")} text={t("urgentWordsText")}>
        <div className="hours-pair">
          {words("urgentEn", t("urgentEn"), settings.urgentWords.en)}
          {words("urgentFr", t("urgentFr"), settings.urgentWords.fr)}
        </div>
      </SettingsRow>
      <SettingsRow title={t("quiet")} text={t("quietText")}>
        <div className="hours-pair">
          {figure("nudgeAfterDays", t("nudgeLabel"), settings.nudgeAfterDays)}
          {figure("lockAfterDays", t("lockLabel"), settings.lockAfterDays)}
        </div>
      </SettingsRow>
      <div id="effect" role="status" className="mt-6">
        {effect}
      </div>
      <div className="form-actions mt-6">
        <SubmitButton name="act" value="save">
          {t("save")}
        </SubmitButton>
        <Button name="act" value="preview" formAction={`${paths.serviceHours()}#effect`} icon="eye">
          {t("preview")}
        </Button>
      </div>
    </Form>
  );
}
