import type { ReactNode } from "react";
import { Page } from "#app/components/shell/page.tsx";
import { PERIODS_KEPT } from "#app/domain/recognition/board-limits.ts";
import { BOARDS } from "#app/domain/recognition/boards.ts";
import type { PublicRules } from "#app/domain/recognition/rules-queries.server.ts";
import { formatDate, formatNumber } from "#app/i18n/format.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { leaderboardMessages } from "#app/i18n/messages/leaderboards.ts";
import { pointKindMessages } from "#app/i18n/messages/point-kinds.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { Table } from "#app/ui/table.tsx";
import { BadgeMark } from "./badge-mark.tsx";
import "./boards.css";

const NOT_COUNTED = [
  "notSelf",
  "notQuarantine",
  "notRemoved",
  "notTwice",
  "notRemark",
  "notImported",
  "notStaff",
] as const;

/** Everything that decides who is where. */
export function RulesPage({ rules, levels, badges, locale }: PublicRules & { locale: Locale }) {
  const t = translator(leaderboardMessages, locale);
  const common = translator(commonMessages, locale);
  return (
    <Page
      width="reading"
      title={t("rulesTitle")}
      lead={t("rulesLead")}
      before={
        <Breadcrumb
          label={common("breadcrumb")}
          items={[{ href: paths.leaderboards(), label: t("title") }, { label: t("rulesLink") }]}
        />
      }
    >
      <div className="board-rules">
        <Part title={t("rulesBoards")}>
          <dl className="board-rules-list">
            {BOARDS.map((board) => (
              <div key={board}>
                <dt>
                  <a href={paths.leaderboards({ board })}>{t(`title_${board}`)}</a>
                </dt>
                <dd>{t(`what_${board}`)}</dd>
              </div>
            ))}
          </dl>
          <p>{t("rulesTies")}</p>
          <p>
            {t("rulesPeriods", {
              weeks: PERIODS_KEPT.week,
              months: PERIODS_KEPT.month,
              quarters: PERIODS_KEPT.quarter,
            })}
          </p>
          <p>{t("rulesMoves")}</p>
        </Part>
        <Part title={t("rulesPoints")}>
          {rules ? <PointTable rules={rules} locale={locale} /> : <p>{t("rulesNone")}</p>}
        </Part>
        <Part title={t("rulesNotCounted")}>
          <ul className="board-rules-not">
            {NOT_COUNTED.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        </Part>
        <Part title={t("rulesOff")}>
          <p>{t("rulesOffText")}</p>
          <p>
            <ButtonLink href={paths.settingsRecognition()} icon="settings">
              {t("rulesOffLink")}
            </ButtonLink>
          </p>
        </Part>
        {levels.length > 0 && (
          <Part title={t("rulesLevels")}>
            <Card as="div" padded={false}>
              <Table
                label={t("rulesLevels")}
                columns={[
                  { key: "level", label: t("rulesLevel") },
                  { key: "from", label: t("rulesFrom"), numeric: true },
                ]}
              >
                {levels.map((level) => (
                  <tr key={level.rank}>
                    <th scope="row">{level.name[locale]}</th>
                    <td className="num">{t("value_points", { count: level.threshold })}</td>
                  </tr>
                ))}
              </Table>
            </Card>
          </Part>
        )}
        {badges.length > 0 && (
          <Part title={t("rulesBadges")}>
            <ul className="board-rules-badges">
              {badges.map((badge) => (
                <li key={badge.slug}>
                  <BadgeMark badge={badge} locale={locale} />
                  <p>{badge.description[locale]}</p>
                </li>
              ))}
            </ul>
          </Part>
        )}
      </div>
    </Page>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function PointTable({ rules, locale }: { rules: NonNullable<PublicRules["rules"]>; locale: Locale }) {
  const t = translator(leaderboardMessages, locale);
  const kinds = translator(pointKindMessages, locale);
  return (
    <>
      <Card as="div" padded={false}>
        <Table
          label={t("rulesPoints")}
          columns={[
            { key: "act", label: t("rulesAct") },
            { key: "worth", label: t("rulesWorth"), numeric: true },
          ]}
        >
          {rules.acts.map(({ kind, points }) => (
            <tr key={kind}>
              <th scope="row">{kinds(kind)}</th>
              <td className="num">
                {points === 0 ? (
                  <span className="text-ink-faint">{t("rulesNothing")}</span>
                ) : (
                  formatNumber(points, locale)
                )}
              </td>
            </tr>
          ))}
        </Table>
      </Card>
      <p>{t("rulesCap", { count: rules.dailyCap })}</p>
      <p>{t("rulesOnce")}</p>
      <p>{t("rulesSince", { date: formatDate(rules.since, locale) })}</p>
    </>
  );
}
