import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { PULL_EVERY } from "#app/domain/crm/setup/pull-every.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { crmPullsMessages } from "#app/i18n/messages/crm-pulls.ts";
import { crmSetupMessages } from "#app/i18n/messages/crm-setup.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Select } from "#app/ui/select.tsx";

type PullControlsProps = {
  connectionId: string;
  pullEvery: number | null;
  pulledUntil: Date | null;
  running: boolean;
  /** Whether to read everything again is being asked. */
  asked: boolean;
  errors: Record<string, string> | null;
  values: Record<string, string>;
};

/** Read now, read everything, and how often. */
export function PullControls({ connectionId, pulledUntil, running, asked, ...interval }: PullControlsProps) {
  const t = useT(crmPullsMessages);
  const locale = useLocale();
  if (asked) return <FullQuestion connectionId={connectionId} />;
  return (
    <Card as="div">
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-5">
        <div className="min-w-0 flex-1 basis-72">
          <p className="text-sm text-ink-soft">
            {pulledUntil ? t("upToDate", { when: formatDateTime(pulledUntil, locale) }) : t("neverRead")}
          </p>
          {!running && (
            <Form method="post" className="mt-3 flex flex-wrap gap-2">
              <SubmitButton name="act" value="start">
                {t("now")}
              </SubmitButton>
              {pulledUntil && (
                <ButtonLink
                  href={paths.adminConnectionPulls(connectionId, { ask: "full" })}
                  icon="refresh-cw"
                >
                  {t("full")}
                </ButtonLink>
              )}
            </Form>
          )}
        </div>
        <Interval {...interval} />
      </div>
    </Card>
  );
}

function Interval({ pullEvery, errors, values }: Pick<PullControlsProps, "pullEvery" | "errors" | "values">) {
  const t = useT(crmPullsMessages);
  const words = useT(crmSetupMessages);
  return (
    <Form method="post" noValidate>
      <ErrorSummary title={t("errorSummary")} errors={errors} />
      <div className="flex flex-wrap items-end gap-2">
        <Select
          name="pullEvery"
          label={t("interval")}
          error={errors?.pullEvery}
          options={(["never", ...PULL_EVERY] as const).map((one) => ({
            value: one,
            label: words(`every_${one}`),
          }))}
          defaultValue={values.pullEvery ?? pullEvery ?? "never"}
          fieldClassName="m-0! min-w-48"
        />
        <SubmitButton name="act" value="interval" variant="secondary">
          {t("intervalSave")}
        </SubmitButton>
      </div>
    </Form>
  );
}

function FullQuestion({ connectionId }: { connectionId: string }) {
  const t = useT(crmPullsMessages);
  return (
    <Card titleId="full" title={t("fullTitle")}>
      <p className="max-w-measure text-sm text-ink-soft">{t("fullText")}</p>
      <Form
        method="post"
        action={paths.adminConnectionPulls(connectionId)}
        className="mt-4 flex flex-wrap gap-2"
      >
        <SubmitButton name="act" value="start_full">
          {t("fullYes")}
        </SubmitButton>
        <ButtonLink href={paths.adminConnectionPulls(connectionId)} variant="quiet">
          {t("cancel")}
        </ButtonLink>
      </Form>
    </Card>
  );
}
