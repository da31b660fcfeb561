import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ReportList } from "#app/components/moderation/statements/report-list.tsx";
import { StatementList } from "#app/components/moderation/statements/statement-list.tsx";
import { StatementsFrame } from "#app/components/moderation/statements/statements-frame.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { ownFlags } from "#app/domain/moderation/own-flags-queries.server.ts";
import { ownStatements } from "#app/domain/moderation/statement-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { translator } from "#app/i18n/index.ts";
import { flagMessages } from "#app/i18n/messages/moderation-flags.ts";

export const loader = defineLoader("member", async ({ actor, sql, url, locale, now }) => {
  const after = url.searchParams.get("after") || null;
  const reports = url.searchParams.get("tab") === "reports";
  return {
    statements: reports ? null : await ownStatements(sql, actor, { cursor: after, now }),
    flags: reports ? await ownFlags(sql, actor, { cursor: after }) : null,
    after,
    locale,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = translator(flagMessages, data?.locale ?? "en");
  return [{ title: pageTitle(matches, t(data?.flags ? "tabReports" : "tabStatements")) }];
};

export default function Statements() {
  const { statements, flags, after, locale } = useLoaderData<typeof loader>();
  return (
    <StatementsFrame tab={flags ? "reports" : "statements"}>
      {statements && <StatementList page={statements} after={after} locale={locale} />}
      {flags && <ReportList page={flags} after={after} locale={locale} />}
    </StatementsFrame>
  );
}
