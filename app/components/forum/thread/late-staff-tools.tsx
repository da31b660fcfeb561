import { lazy, memo, Suspense } from "react";
import type { ThreadPage } from "#app/domain/forum/thread-page.ts";
import type { TrailEntry } from "#app/domain/forum/trail-queries.server.ts";
import type { Locale } from "#app/i18n/index.ts";

// Few readers are staff: the others are not sent these scripts.
const AskTrail = lazy(async () => ({ default: (await import("../compose/ask-trail.tsx")).AskTrail }));
const StaffTools = lazy(async () => ({ default: (await import("./staff-tools.tsx")).StaffTools }));

type LateStaffToolsProps = { thread: ThreadPage; trail: readonly TrailEntry[]; locale: Locale; now: Date };

/** What the team sees beside a question. Its own part of the page: what is typed beside it does not touch it before it is there. */
export const LateStaffTools = memo(function LateStaffTools({
  thread,
  trail,
  locale,
  now,
}: LateStaffToolsProps) {
  return (
    <Suspense>
      <AskTrail trail={trail} locale={locale} now={now} />
      <StaffTools thread={thread} locale={locale} />
    </Suspense>
  );
});
