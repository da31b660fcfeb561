import type { Statement } from "#app/domain/moderation/review-views.ts";
import { formatDate } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";
import { statementMessages } from "#app/i18n/messages/moderation-statements.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Notice } from "#app/ui/notice.tsx";

/** How to appeal, or what became of the appeal. */
export function AppealPart({ statement, locale }: { statement: Statement; locale: Locale }) {
  const t = useT(statementMessages);
  const { appeal, appealUntil, can, number } = statement;
  if (appeal) return <Filed appeal={appeal} locale={locale} />;
  if (!appealUntil || statement.undoneAt) return null;
  const date = formatDate(appealUntil, locale);
  return (
    <section aria-labelledby="appeal" className="mt-8 border-t border-line pt-6">
      <h2 id="appeal" className="text-lg font-semibold">
        {t("appealTitle")}
      </h2>
      <p className="mt-2">{can.appeal === true ? t("appealText", { date }) : t("appealOver", { date })}</p>
      <p className="mt-1 text-sm text-ink-soft">{t("courts")}</p>
      {can.appeal === true && (
        <p className="mt-4">
          <ButtonLink href={paths.statementAppeal(number)} variant="primary" icon="shield">
            {t("appealButton")}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}

function Filed({ appeal, locale }: { appeal: NonNullable<Statement["appeal"]>; locale: Locale }) {
  const t = useT(statementMessages);
  const state = appeal.decidedAt ? (appeal.upheld ? "Upheld" : "Refused") : "Pending";
  const date = formatDate(appeal.decidedAt ?? appeal.at, locale);
  return (
    <section aria-labelledby="appeal" className="mt-8 border-t border-line pt-6">
      <h2 id="appeal" className="visually-hidden">
        {t("formTitle")}
      </h2>
      <Notice tone={state === "Upheld" ? "good" : "info"} title={t(`appeal${state}`)}>
        {t(`appeal${state}Text`, { date })}
      </Notice>
      <dl className="statement mt-5">
        {appeal.answer && (
          <div>
            <dt>{t("theAnswer")}</dt>
            <dd className="whitespace-pre-line wrap-anywhere">{appeal.answer}</dd>
          </div>
        )}
        <div>
          <dt>{t("yourAppeal")}</dt>
          <dd className="whitespace-pre-line wrap-anywhere">{appeal.words}</dd>
        </div>
      </dl>
      {state === "Refused" && <p className="mt-5 text-sm text-ink-soft">{t("courts")}</p>}
    </section>
  );
}
