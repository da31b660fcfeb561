import type { Decision } from "#app/domain/core/authorize.ts";
import type { ThreadHead } from "#app/domain/forum/thread-head-queries.server.ts";
import type { FormState } from "#app/http/forms.ts";
import { forumActMessages } from "#app/i18n/messages/forum-acts.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ActPage } from "./act-page.tsx";
import { ClosedPage } from "./closed-page.tsx";

type EscalationPageProps = { thread: ThreadHead; allowed: Decision; refused: FormState | undefined };

/** Where an asker calls customer service. */
export function EscalationPage({ thread, allowed, refused }: EscalationPageProps) {
  const t = useT(forumActMessages);
  const frame = { subject: thread.title, back: paths.thread(thread), title: t("escalationTitle") };
  // What was typed is never put away, even if it can no longer be sent.
  if (allowed !== true && !refused) return <ClosedPage {...frame} code={allowed} here={frame.back} />;
  return (
    <ActPage
      {...frame}
      lead={t("escalationLead")}
      note={{ label: t("escalationNote"), hint: t("escalationHint"), required: true }}
      submit={{ label: t("escalationSubmit"), icon: "headset" }}
      refused={refused}
    />
  );
}
