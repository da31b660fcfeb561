import type { ThreadStep } from "#app/domain/forum/thread-around-queries.server.ts";
import type { ThreadPage } from "#app/domain/forum/thread-page.ts";
import { formatRelative } from "#app/i18n/format.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { threadGoneMessages } from "#app/i18n/messages/thread-gone.ts";
import { Icon } from "#app/ui/icon.tsx";

export type ThreadGoneProps = { thread: ThreadPage; steps: ThreadStep[]; locale: Locale; now: Date };

/** In place of a question whose words are no longer public: where they went, and why. */
export function ThreadGone({ thread, steps, locale, now }: ThreadGoneProps) {
  const t = translator(threadGoneMessages, locale);
  const reason = thread.gone!.reason;
  const step = steps.findLast(
    (one) => one.post === null && one.kind === (reason === "private" ? "made_private" : "withdrawn"),
  );
  // What goes to a private conversation is taken there by a team, not by a person.
  const team = reason === "private" && step?.by && step.by.role !== "member" ? step.by.role : null;
  const words = team ? t(`private_${team}`) : t(reason);
  return (
    <div className="comment-gap">
      <p>
        <Icon name={reason === "private" ? "lock" : "undo-2"} />
        <span>
          {words} {step?.note && t("why", { note: step.note })}
        </span>
      </p>
      <span>
        {step?.by && !team && `${step.by.name}, `}
        {step?.by && formatRelative(step.at, locale, now)}
      </span>
    </div>
  );
}
