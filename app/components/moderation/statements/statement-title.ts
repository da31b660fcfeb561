import type { Statement } from "#app/domain/moderation/review-views.ts";
import type { Translate } from "#app/i18n/index.ts";
import type { statementMessages } from "#app/i18n/messages/moderation-statements.ts";

type Words = Translate<keyof (typeof statementMessages)["en"] & string>;

/** What was decided, said to whom it concerns. */
export const statementTitle = (t: Words, { act, kind }: Pick<Statement, "act" | "kind">): string =>
  t(`title_${act}`, { what: t(`what_${kind}`) });
