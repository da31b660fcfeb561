import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { StatementPage } from "#app/components/moderation/statements/statement-page.tsx";
import { statementTitle } from "#app/components/moderation/statements/statement-title.ts";
import { pageTitle } from "#app/components/page-title.ts";
import { statementPage } from "#app/domain/moderation/statement-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";
import { translator } from "#app/i18n/index.ts";
import { statementMessages } from "#app/i18n/messages/moderation-statements.ts";

export const loader = defineLoader("member", async ({ actor, params, sql, locale, now }) => ({
  statement: await statementPage(sql, actor, { number: refNumber(params.number), now }),
  locale,
}));

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data
    ? [
        {
          title: pageTitle(
            matches,
            statementTitle(translator(statementMessages, data.locale), data.statement),
          ),
        },
      ]
    : [];

export default function OneStatement() {
  return <StatementPage {...useLoaderData<typeof loader>()} />;
}
