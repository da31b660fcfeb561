import type { Decision } from "#app/domain/core/authorize.ts";
import type { ThreadHead } from "#app/domain/forum/thread-head-queries.server.ts";
import type { FormState } from "#app/http/forms.ts";
import { forumActMessages } from "#app/i18n/messages/forum-acts.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ActPage } from "./act-page.tsx";
import { ClosedPage } from "./closed-page.tsx";
import { ThreadCard } from "./thread-card.tsx";

type InfoPageProps = { thread: ThreadHead; allowed: Decision; refused: FormState | undefined };

/** Where a helper says what they need to know. */
export function InfoPage({ thread, allowed, refused }: InfoPageProps) {
  const t = useT(forumActMessages);
  const frame = { subject: thread.title, back: paths.thread(thread), title: t("infoTitle") };
  // What was typed is never put away, even if it can no longer be sent.
  if (allowed !== true && !refused) return <ClosedPage {...frame} code={allowed} here={frame.back} />;
  return (
    <ActPage
      {...frame}
      lead={t("infoLead")}
      about={
        <div className="mb-6">
          <ThreadCard thread={thread} role={t("duplicateThis")} />
        </div>
      }
      note={{ label: t("infoNote"), hint: t("infoHint"), required: true }}
      submit={{ label: t("infoSubmit"), icon: "send" }}
      refused={refused}
    />
  );
}
