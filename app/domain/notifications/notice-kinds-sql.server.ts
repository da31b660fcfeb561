import { sql } from "drizzle-orm";
import { NOTICE_REASONS } from "./notice-kinds.ts";

/** The kinds as rows `(kind, rank, in_app, by_mail)`, for joining: defaults and order of importance. */
export const noticeKindsSql = sql`(values ${sql.join(
  NOTICE_REASONS.map(
    ({ kind, inApp, byMail }, rank) =>
      sql`(${kind}::text, ${rank}::int, ${inApp}::boolean, ${byMail}::boolean)`,
  ),
  sql`, `,
)}) as k (kind, rank, in_app, by_mail)`;
