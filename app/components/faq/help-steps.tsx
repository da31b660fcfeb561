import { TeamHours } from "#app/components/cases/team-hours.tsx";
import type { TeamState } from "#app/domain/cases/team-state.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { helpMessages } from "#app/i18n/messages/help.ts";
import { paths } from "#app/paths.ts";

type HelpStepsProps = { team: TeamState; escalateAfterHours: number; signedIn: boolean; locale: Locale };

/** The three steps of help: what is known, who else knows, who must know. */
export function HelpSteps({ team, escalateAfterHours, signedIn, locale }: HelpStepsProps) {
  const t = translator(helpMessages, locale);
  return (
    <section aria-labelledby="steps" className="help-steps">
      <h2 id="steps" className="visually-hidden">
        {t("steps")}
      </h2>
      <ol>
        <li>
          <h3>{t("stepFind")}</h3>
          <p>{t("stepFindText")}</p>
        </li>
        <li>
          <h3>{t("stepAsk")}</h3>
          <p>{t("stepAskText")}</p>
          <p className="help-step-way">
            <a href={paths.newThread()}>{t("stepAskLink")}</a>
          </p>
        </li>
        <li>
          <h3>{t("stepTeam")}</h3>
          <p>{t("stepTeamText", { count: escalateAfterHours })}</p>
          <TeamHours state={team} locale={locale} className="help-step-way" />
          {signedIn && (
            <p className="help-step-way">
              <a href={paths.cases()}>{t("yourCases")}</a>
            </p>
          )}
        </li>
      </ol>
    </section>
  );
}
