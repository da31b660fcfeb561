import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { Page } from "#app/components/shell/page.tsx";
import { WORDS_MAX } from "#app/domain/moderation/limits.ts";
import type { Statement } from "#app/domain/moderation/review-views.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { statementMessages } from "#app/i18n/messages/moderation-statements.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { statementTitle } from "./statement-title.ts";

/** The words of an appeal. */
export function AppealPage({ statement }: { statement: Statement }) {
  const t = useT(statementMessages);
  const common = useT(commonMessages);
  const { errors, values } = useFormState(statementMessages);
  const title = statementTitle(t, statement);
  return (
    <Page
      width="reading"
      title={t("formTitle")}
      lead={t("formLead")}
      before={
        <Breadcrumb
          label={common("breadcrumb")}
          items={[
            { href: paths.statements(), label: t("listTitle") },
            { href: paths.statement(statement.number), label: title },
            { label: t("formTitle") },
          ]}
        />
      }
    >
      <form method="post" noValidate>
        <ErrorSummary title={common("errorSummary")} errors={errors ?? {}} />
        <TextArea
          name="words"
          label={t("words")}
          error={errors?.words}
          defaultValue={values.words}
          maxLength={WORDS_MAX}
          rows={8}
          required
        />
        <div className="form-actions mt-6">
          <Button variant="primary">{t("send")}</Button>
          <ButtonLink href={paths.statement(statement.number)} variant="quiet">
            {t("back")}
          </ButtonLink>
        </div>
      </form>
    </Page>
  );
}
