import { NOTE_MAX } from "#app/domain/forum/limits.ts";
import type { ThreadPage } from "#app/domain/forum/thread-page.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { threadHelpMessages } from "#app/i18n/messages/thread-help.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { TextArea } from "#app/ui/text-area.tsx";

/** For who comes to help: take it, or ask for what is missing. */
export function HelpBar({ thread, locale }: { thread: ThreadPage; locale: Locale }) {
  const t = translator(threadHelpMessages, locale);
  const { can } = thread;
  return (
    <>
      {can.claim && !thread.claim && (
        <form method="post" action={paths.threadClaim(thread)} data-quick="claimed">
          <input type="hidden" name="on" value="true" />
          <button type="submit" className="comment-action" title={t("takeHint")}>
            <Icon name="square-pen" />
            {t("take")}
          </button>
        </form>
      )}
      {can.askInfo && (
        <details className="comment-reply">
          <summary className="comment-action">
            <Icon name="circle-question-mark" />
            {t("askInfo")}
          </summary>
          <form className="comment-form" method="post" action={paths.threadInfo(thread)}>
            <TextArea
              id="info-note"
              name="note"
              label={t("askInfoLabel")}
              hint={t("askInfoHint")}
              rows={2}
              maxLength={NOTE_MAX}
              required
            />
            <div className="form-actions mt-3">
              <Button variant="primary">{t("askInfoSend")}</Button>
            </div>
          </form>
        </details>
      )}
    </>
  );
}
