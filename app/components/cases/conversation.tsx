import type { CaseConversation } from "#app/domain/cases/case-message.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { casesMessages } from "#app/i18n/messages/cases.ts";
import { MessageItem } from "./message-item.tsx";
import { StepLine } from "./step-line.tsx";

type ConversationProps = {
  conversation: CaseConversation;
  /** Whose side the reader is on: their own messages stand at the right. */
  reader: "customer" | "agent";
  /** The page of the case; earlier entries are asked for by `?before=`. */
  path: string;
  /** Not the newest entries are shown. */
  paged: boolean;
  empty: string;
  locale: Locale;
  now: Date;
};

/** What was said in private and what happened, oldest first. */
export function Conversation({ conversation, reader, path, paged, empty, locale, now }: ConversationProps) {
  const t = translator(casesMessages, locale);
  const { messages, earlier } = conversation;
  const said = messages.some(({ kind }) => kind !== "step");
  return (
    <>
      {earlier && (
        <p className="mb-3 text-sm">
          <a href={`${path}?before=${encodeURIComponent(earlier)}`} data-keep-scroll>
            {t("earlier")}
          </a>
        </p>
      )}
      <ol className="case-messages">
        {messages.map((message) =>
          message.kind === "step" ? (
            <StepLine key={message.id} message={message} reader={reader} locale={locale} now={now} />
          ) : (
            <MessageItem key={message.id} message={message} reader={reader} locale={locale} now={now} />
          ),
        )}
      </ol>
      {!said && !paged && <p className="mt-3 text-sm text-ink-soft">{empty}</p>}
      {paged && (
        <p className="mt-3 text-sm">
          <a href={path}>{t("newest")}</a>
        </p>
      )}
    </>
  );
}
