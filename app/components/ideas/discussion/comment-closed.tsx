import { RefusalHelp } from "#app/components/writing/refusal-help.tsx";
import { translator } from "#app/i18n/index.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { DiscussionFrame } from "./discussion-frame.ts";

type CommentClosedProps = {
  frame: DiscussionFrame;
  reason: string;
  returnTo: string;
  reopenAt: string | null;
};

const texts = {
  verify_email_first: "verifyText",
  idea_archived: "closedText",
  idea_locked: "lockedText",
  idea_merged: "mergedText",
} as const;

/** In place of the form: why this reader cannot write here, and what they can do about it. */
export function CommentClosed({ frame, reason, returnTo, reopenAt }: CommentClosedProps) {
  const { t } = frame;
  if (reason !== "sign_in_first") {
    return (
      <Notice>
        {reason === "restricted"
          ? translator(commonMessages, frame.locale)("restriction")
          : t(texts[reason as keyof typeof texts] ?? "notPublicText")}
        <RefusalHelp code={reason} locale={frame.locale} />
        {reopenAt && (
          <form method="post" action={reopenAt} className="mt-3">
            <Button size="sm" icon="lock-open">
              {t("reopen")}
            </Button>
          </form>
        )}
      </Notice>
    );
  }
  return (
    <div className="comment-invite">
      <p>{t("signInText")}</p>
      <ButtonLink href={paths.login(returnTo)} icon="log-in">
        {t("signInToComment")}
      </ButtonLink>
    </div>
  );
}
