import type { DuplicateCandidate } from "#app/domain/forum/duplicate-queries.server.ts";
import { forumActMessages } from "#app/i18n/messages/forum-acts.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";

type ThreadCardProps = {
  thread: DuplicateCandidate;
  /** What becomes of it; without one it is a line of a list. */
  role?: string;
};

/** A question in short: beside the one it may repeat, or above a form about it. */
export function ThreadCard({ thread, role }: ThreadCardProps) {
  const t = useT(forumActMessages);
  return (
    <div className={role ? "min-w-0 rounded-lg border border-line bg-surface p-5" : "min-w-0 flex-1"}>
      {role && <p className="mb-2 text-xs font-medium text-ink-faint">{role}</p>}
      <p className={role ? "text-lg font-semibold" : "font-medium"}>
        <a href={paths.thread(thread)} className="text-ink no-underline hover:underline">
          {thread.title}
        </a>
      </p>
      {thread.excerpt && <p className="mt-1 line-clamp-2 text-sm text-ink-soft">{thread.excerpt}</p>}
      <p className="mt-2 flex flex-wrap gap-x-3 text-xs text-ink-faint tabular-nums">
        <span>{t("answersCount", { count: thread.answers })}</span>
        {thread.meToos > 0 && <span>{t("meTooCount", { count: thread.meToos })}</span>}
      </p>
    </div>
  );
}
