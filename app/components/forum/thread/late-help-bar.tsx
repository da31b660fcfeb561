import { lazy, memo, Suspense } from "react";
import type { ThreadPage } from "#app/domain/forum/thread-page.ts";
import type { Locale } from "#app/i18n/index.ts";

// Readers who do not come to help are not sent these scripts.
const HelpBar = lazy(async () => ({ default: (await import("./help-bar.tsx")).HelpBar }));

/** What those who help can do with a question. Its own part of the page, like `LateStaffTools`. */
export const LateHelpBar = memo(function LateHelpBar({
  thread,
  locale,
}: {
  thread: ThreadPage;
  locale: Locale;
}) {
  if (!thread.can.askInfo && (!thread.can.claim || thread.claim)) return null;
  return (
    <Suspense>
      <HelpBar thread={thread} locale={locale} />
    </Suspense>
  );
});
