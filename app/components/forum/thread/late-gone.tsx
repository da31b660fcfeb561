import { lazy, memo, Suspense } from "react";
import type { ThreadGoneProps } from "./thread-gone.tsx";

const ThreadGone = lazy(async () => ({ default: (await import("./thread-gone.tsx")).ThreadGone }));

/** What is said of a question that is gone, sent only then. Its own part of the page, like `LateStaffTools`. */
export const LateGone = memo(function LateGone(props: ThreadGoneProps) {
  return (
    <Suspense>
      <ThreadGone {...props} />
    </Suspense>
  );
});
