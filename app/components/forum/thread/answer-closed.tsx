import { RefusalHelp } from "#app/components/writing/refusal-help.tsx";
import { translator } from "#app/i18n/index.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { ThreadFrame } from "./thread-frame.ts";

const TEXTS = {
  verify_email_first: "verifyText",
  thread_locked: "closedText",
  thread_converted: "convertedText",
} as const;

/** In place of the form: why this reader cannot write here, and what they can do about it. */
export function AnswerClosed({ frame, reason }: { frame: ThreadFrame; reason: string }) {
  const { t, thread } = frame;
  if (reason !== "sign_in_first") {
    return (
      <Notice>
        {reason === "restricted"
          ? translator(commonMessages, frame.locale)("restriction")
          : t(TEXTS[reason as keyof typeof TEXTS] ?? "notPublicText")}
        <RefusalHelp code={reason} locale={frame.locale} />
      </Notice>
    );
  }
  return (
    <div className="comment-invite">
      <p>{t("signInText")}</p>
      <ButtonLink href={paths.login(`${paths.thread(thread)}#answer-form`)} icon="log-in">
        {t(thread.kind === "question" ? "signIn" : "signInReply")}
      </ButtonLink>
    </div>
  );
}
