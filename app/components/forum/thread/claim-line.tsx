import type { ThreadPage } from "#app/domain/forum/thread-page.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { threadNoticeMessages } from "#app/i18n/messages/thread-notices.ts";
import { paths } from "#app/paths.ts";
import { Icon } from "#app/ui/icon.tsx";

const MINUTE_MS = 60_000;

type ClaimLineProps = {
  thread: ThreadPage;
  claim: NonNullable<ThreadPage["claim"]>;
  locale: Locale;
  now: Date;
};

/** Who is writing an answer, so that nobody else begins the same one. In minutes: a clock would be somebody else's. */
export function ClaimLine({ thread, claim, locale, now }: ClaimLineProps) {
  const t = translator(threadNoticeMessages, locale);
  const minutes = Math.max(1, Math.ceil((claim.until.getTime() - now.getTime()) / MINUTE_MS));
  const when = t("claim_left", { count: minutes });
  return (
    <div className="thread-line">
      <Icon name="square-pen" />
      <span>
        {claim.mine ? t("claimedMine", { when }) : t("claimed", { name: claim.name, when })}
        <time className="visually-hidden" dateTime={claim.until.toISOString()}>
          {formatDateTime(claim.until, locale)}
        </time>
      </span>
      {claim.mine && (
        <form method="post" action={paths.threadClaim(thread)} data-quick="released">
          <input type="hidden" name="on" value="false" />
          <button type="submit" className="comment-action">
            {t("release")}
          </button>
        </form>
      )}
    </div>
  );
}
