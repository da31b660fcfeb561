import { NOTE_MAX } from "#app/domain/forum/limits.ts";
import type { ThreadStep } from "#app/domain/forum/thread-around-queries.server.ts";
import type { ThreadLink, ThreadPage } from "#app/domain/forum/thread-page.ts";
import { formatDate } from "#app/i18n/format.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { threadNoticeMessages } from "#app/i18n/messages/thread-notices.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { ClaimLine } from "./claim-line.tsx";

const NOT_PUBLIC = {
  held: "notPublicHeld",
  hidden: "notPublicHidden",
  removed: "notPublicRemoved",
  circle: "notPublicCircle",
} as const;
const LOCKED = {
  old: "lockedOldTitle",
  staff: "lockedStaffTitle",
  duplicate: "lockedDuplicateTitle",
} as const;

export type ThreadNoticesProps = {
  thread: ThreadPage;
  steps: ThreadStep[];
  /** What it lives on as. */
  idea: ThreadLink | null;
  locale: Locale;
  now: Date;
};

/** What a reader must know before reading: who moved, locked or asked what, and why. */
export function ThreadNotices({ thread, steps, idea, locale, now }: ThreadNoticesProps) {
  const t = translator(threadNoticeMessages, locale);
  const last = (kind: ThreadStep["kind"]) => steps.findLast((step) => step.kind === kind);
  const words = (step: ThreadStep | undefined) =>
    step && (
      <>
        {step.note && <p className="step-note">{step.note}</p>}
        {step.by && (
          <p className="text-xs text-ink-faint">
            {t("gapBy", { name: step.by.name, date: formatDate(step.at, locale) })}
          </p>
        )}
      </>
    );
  const asked = last("needs_info");
  return (
    <>
      {thread.visibility !== "public" && (
        <Notice tone="warn" title={t("notPublicTitle")}>
          {t(NOT_PUBLIC[thread.visibility])}
          {thread.visibility === "hidden" && words(last("hidden"))}
        </Notice>
      )}
      {idea && (
        <Notice title={t("becameIdeaTitle")}>
          {t("becameIdeaText")} <a href={paths.idea(idea)}>{idea.title}</a>
        </Notice>
      )}
      {thread.duplicateOf && (
        <Notice title={t("repeatsTitle")}>
          {t("repeatsText")} <a href={paths.thread(thread.duplicateOf)}>{thread.duplicateOf.title}</a>
          {words(last("duplicate"))}
        </Notice>
      )}
      {thread.locked && !thread.duplicateOf && (
        <Notice title={t(LOCKED[thread.locked])}>
          {thread.locked === "old" ? t("lockedOldText") : words(last("locked"))}
          {thread.can.reopen && <Reopen thread={thread} locale={locale} />}
        </Notice>
      )}
      {thread.nudged && (
        <Notice tone="good" title={t("nudgeTitle")}>
          {t("nudgeText")}
          <div className="form-actions mt-2">
            <ButtonLink href="#answers" size="sm">
              {t("nudgeAnswers")}
            </ButtonLink>
            {thread.can.escalate && (
              <ButtonLink href="#not-solved" size="sm" variant="quiet">
                {t("nudgeNotSolved")}
              </ButtonLink>
            )}
          </div>
        </Notice>
      )}
      {thread.state === "needs_info" && (
        <Notice
          tone="warn"
          title={asked?.by ? t("needsInfoTitle", { name: asked.by.name }) : t("needsInfoTitleNobody")}
        >
          {asked?.note && <p className="step-note">{asked.note}</p>}
          {thread.asker && t("needsInfoAsker")}
        </Notice>
      )}
      {thread.escalated && (
        <div className="thread-line">
          <Icon name="life-buoy" />
          <span>{t("escalatedText")}</span>
        </div>
      )}
      {thread.claim && <ClaimLine thread={thread} claim={thread.claim} locale={locale} now={now} />}
    </>
  );
}

function Reopen({ thread, locale }: { thread: ThreadPage; locale: Locale }) {
  const t = translator(threadNoticeMessages, locale);
  return (
    <Disclosure summary={t("reopen")}>
      <form method="post" action={paths.threadLock(thread)}>
        <input type="hidden" name="on" value="false" />
        <TextArea id="reopen-why" name="note" label={t("reopenWhy")} rows={2} maxLength={NOTE_MAX} required />
        <div className="form-actions mt-3">
          <Button>{t("reopen")}</Button>
        </div>
      </form>
    </Disclosure>
  );
}
