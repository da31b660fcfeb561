import { lazy, memo, Suspense } from "react";
import type { ThreadNoticesProps } from "./thread-notices.tsx";

// Most questions need none of them: their readers are not sent these scripts.
const ThreadNotices = lazy(async () => ({ default: (await import("./thread-notices.tsx")).ThreadNotices }));

/** What stands above some questions. Its own part of the page, like `LateStaffTools`. */
export const LateNotices = memo(function LateNotices(props: ThreadNoticesProps) {
  const { thread, idea } = props;
  const any =
    thread.visibility !== "public" ||
    idea ||
    thread.duplicateOf ||
    thread.locked ||
    thread.nudged ||
    thread.state === "needs_info" ||
    thread.escalated ||
    thread.claim;
  return (
    <div className="thread-notices">
      {any && (
        <Suspense>
          <ThreadNotices {...props} />
        </Suspense>
      )}
    </div>
  );
});
