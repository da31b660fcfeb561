import type { Gap } from "#app/domain/forum/thread-post.ts";
import { formatDate } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/index.ts";
import { threadGapMessages } from "#app/i18n/messages/thread-gaps.ts";
import { Icon } from "#app/ui/icon.tsx";
import type { IconName } from "#app/ui/icon-names.ts";
import type { ThreadFrame } from "./thread-frame.ts";

const ICONS: Record<Gap["reason"], IconName> = {
  deleted: "trash-2",
  private: "lock",
  withdrawn: "undo-2",
  hidden: "eye-off",
};

type GapNoteProps = {
  gap: Gap;
  of: "answer" | "remark";
  frame: ThreadFrame;
  /** Why, in the words of who did it. */
  note?: string;
  /** Where to bring it back, for whoever may. */
  restore: string | null;
};

/** What is left of words that are gone, so that what stands around them still makes sense. */
export function GapNote({ gap, of, frame, note, restore }: GapNoteProps) {
  const { locale } = frame;
  const t = translator(threadGapMessages, locale);
  const name = gap.by ?? "";
  const words =
    of === "remark"
      ? gap.reason === "hidden"
        ? t("remarkGap_hidden")
        : t(gap.by ? "remarkGap_deletedBy" : "remarkGap_deleted", { name })
      : gap.reason === "deleted" && gap.by
        ? t("gap_deletedBy", { name })
        : gap.reason === "private" && gap.role && gap.role !== "member"
          ? t(`gap_private_${gap.role}`)
          : t(`gap_${gap.reason}`);
  return (
    <div className="comment-gap">
      <p>
        <Icon name={ICONS[gap.reason]} />
        <span>
          {words} {note && t("gapWhy", { note })}
        </span>
      </p>
      {gap.at && <time dateTime={gap.at.toISOString()}>{formatDate(gap.at, locale)}</time>}
      {restore && (
        <form method="post" action={`${restore}?undo=1`} data-quick="restored">
          <button type="submit" className="comment-action" aria-label={t("restoreLabel")}>
            <Icon name="undo-2" />
            {t("restore")}
          </button>
        </form>
      )}
    </div>
  );
}
