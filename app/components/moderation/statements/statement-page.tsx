import type { ReactNode } from "react";
import { Page } from "#app/components/shell/page.tsx";
import type { Statement } from "#app/domain/moderation/review-views.ts";
import { formatDate, formatDateTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { moderationMessages } from "#app/i18n/messages/moderation.ts";
import { statementMessages } from "#app/i18n/messages/moderation-statements.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Notice } from "#app/ui/notice.tsx";
import "../moderation.css";
import { aboutText } from "../words-for.ts";
import { AppealPart } from "./appeal-part.tsx";
import { statementTitle } from "./statement-title.ts";

/** What an act means for its person; the same act is not always the same. */
function meansKey({ kind, act }: Pick<Statement, "kind" | "act">) {
  if (act === "hide" && (kind === "profile" || kind === "picture")) return "means_profile_hide";
  return act === "lock" && kind === "idea" ? "means_idea_lock" : (`means_${act}` as const);
}

/** A statement of reasons: what, when, why, by which rule, how it was decided, what it means, what one can do. */
export function StatementPage({ statement, locale }: { statement: Statement; locale: Locale }) {
  const t = useT(statementMessages);
  const m = useT(moderationMessages);
  const common = useT(commonMessages);
  const { reason, excerpt, path, undoneAt, until } = statement;
  const title = statementTitle(t, statement);
  return (
    <Page
      width="reading"
      title={title}
      before={
        <Breadcrumb
          label={common("breadcrumb")}
          items={[{ href: paths.statements(), label: t("listTitle") }, { label: title }]}
        />
      }
    >
      {undoneAt && (
        <div className="mb-6">
          <Notice tone="good" title={t("undoneTitle")}>
            {t("undoneText", { date: formatDate(undoneAt, locale) })}
          </Notice>
        </div>
      )}
      <dl className="statement">
        {excerpt && (
          <Part title={t("said")}>
            <blockquote className="act-words">{aboutText(m, statement.kind, excerpt)}</blockquote>
            {path && (
              <p className="mt-2 text-sm">
                <a href={path}>{t("open")}</a>
              </p>
            )}
          </Part>
        )}
        <Part title={t("why")}>
          <p className="font-medium">{m(`reason_${reason}`)}</p>
          {statement.words && <p className="mt-1 whitespace-pre-line wrap-anywhere">{statement.words}</p>}
        </Part>
        {statement.rule && <Part title={t("rule")}>{statement.rule}</Part>}
        <Part title={t("means")}>
          <p>{t(meansKey(statement))}</p>
          {until && !undoneAt && (
            <p className="mt-1">{t("until", { date: formatDateTime(until, locale) })}</p>
          )}
        </Part>
        <Part title={t("how")}>{t(statement.automated ? "automated" : "byPerson")}</Part>
        <Part title={t("when")}>
          <time dateTime={statement.at.toISOString()}>{formatDateTime(statement.at, locale)}</time>
        </Part>
      </dl>
      <AppealPart statement={statement} locale={locale} />
    </Page>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
