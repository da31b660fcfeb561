import type { Decision } from "#app/domain/core/authorize.ts";
import type { ThreadHead } from "#app/domain/forum/thread-head-queries.server.ts";
import type { FormState } from "#app/http/forms.ts";
import { forumActMessages } from "#app/i18n/messages/forum-acts.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ActPage } from "./act-page.tsx";
import { ClosedPage } from "./closed-page.tsx";

type LockPageProps = {
  thread: ThreadHead;
  /** It is to be locked; false reopens it. */
  on: boolean;
  allowed: Decision;
  refused: FormState | undefined;
};

/** Where a thread is ended or taken up again, with the reason for everybody to read. */
export function LockPage({ thread, on: asked, allowed, refused }: LockPageProps) {
  const t = useT(forumActMessages);
  const on = refused?.values.on ? refused.values.on === "true" : asked;
  const discussion = thread.facts.kind === "discussion";
  const title = on
    ? t(discussion ? "lockTitleDiscussion" : "lockTitle")
    : t(discussion ? "reopenTitleDiscussion" : "reopenTitle");
  const frame = { subject: thread.title, back: paths.thread(thread), title };
  if (allowed !== true && !refused) return <ClosedPage {...frame} code={allowed} here={frame.back} />;
  return (
    <ActPage
      {...frame}
      lead={t(on ? "lockLead" : "reopenLead")}
      hidden={{ on: String(on) }}
      note={{
        label: t(on ? "lockNote" : "reopenNote"),
        hint: t(on ? "publicNote" : "reopenHint"),
        required: true,
      }}
      submit={{
        label: t(on ? "lockSubmit" : "reopenSubmit"),
        icon: on ? "lock" : "lock-open",
      }}
      refused={refused}
    />
  );
}
