import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { StoredHtml } from "#app/components/ideas/stored-html.tsx";
import { CHARTER_MAX } from "#app/domain/ambassadors/limits.ts";
import { formatDate } from "#app/i18n/format.ts";
import { programmeMessages } from "#app/i18n/messages/programme.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { ProgrammeFrame } from "./programme-frame.tsx";

type Version = { version: number; author: string | null; createdAt: Date };

type CharterPageProps = {
  versions: Version[];
  current: { version: number; en: string; fr: string };
  /** One that no longer holds, to be read. */
  old: { version: number; en: string; fr: string } | null;
};

/** The charter in both languages, what it said before, and the form for the next version. */
export function CharterPage({ versions, current, old }: CharterPageProps) {
  const t = useT(programmeMessages);
  const locale = useLocale();
  const { errors, values } = useFormState(programmeMessages);
  const field = (name: "en" | "fr", label: string) => (
    <TextArea
      name={name}
      label={label}
      hint={t("charterHint")}
      error={errors?.[name]}
      defaultValue={values[name] ?? current[name]}
      maxLength={CHARTER_MAX}
      rows={18}
      lang={name}
      required
    />
  );
  return (
    <ProgrammeFrame crumbs={[{ label: t("charterTitle") }]} title={t("charterTitle")} lead={t("charterLead")}>
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_18rem]">
        {old ? (
          <div>
            <div className="mb-6">
              <Notice tone="warn" title={t("versionShown", { version: old.version })}>
                <a href={paths.programmeCharter()}>{t("toCurrent")}</a>
              </Notice>
            </div>
            <div className="grid gap-6 md:grid-cols-2">
              <Card title={t("charterEn")} titleId="old-en" lang="en">
                <StoredHtml html={old.en} />
              </Card>
              <Card title={t("charterFr")} titleId="old-fr" lang="fr">
                <StoredHtml html={old.fr} />
              </Card>
            </div>
          </div>
        ) : (
          <Form method="post" noValidate>
            <ErrorSummary title={t("errorSummary")} errors={errors} />
            {field("en", t("charterEn"))}
            {field("fr", t("charterFr"))}
            <p className="mt-4 text-sm text-ink-soft">{t("charterSaveText")}</p>
            <div className="form-actions mt-4">
              <SubmitButton>{t("charterSave", { version: current.version + 1 })}</SubmitButton>
            </div>
          </Form>
        )}
        <section aria-labelledby="versions">
          <h2 id="versions" className="mb-3 text-lg font-semibold">
            {t("versions")}
          </h2>
          <ol className="flex flex-col gap-3">
            {versions.map(({ version, author, createdAt }, nth) => (
              <li key={version} className="text-sm">
                <p className="flex flex-wrap items-center gap-2">
                  <a href={nth === 0 ? paths.programmeCharter() : paths.programmeCharter({ version })}>
                    {t("version", { version })}
                  </a>
                  {nth === 0 && <Badge tone="good">{t("current")}</Badge>}
                </p>
                <p className="text-ink-soft">
                  {author
                    ? t("versionBy", { date: formatDate(createdAt, locale), name: author })
                    : t("versionDefault", { date: formatDate(createdAt, locale) })}
                </p>
              </li>
            ))}
          </ol>
        </section>
      </div>
    </ProgrammeFrame>
  );
}
