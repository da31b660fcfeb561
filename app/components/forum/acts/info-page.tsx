import type { ThreadHead } from "#app/domain/forum/thread-head-queries.server.ts";
import type { FormState } from "#app/http/forms.ts";
import { forumActMessages } from "#app/i18n/messages/forum-acts.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ActPage } from "./act-page.tsx";
import { ThreadCard } from "./thread-card.tsx";

/** Where a helper says what they need to know. */
export function InfoPage({ thread, refused }: { thread: ThreadHead; refused: FormState | undefined }) {
  const t = useT(forumActMessages);
  return (
    <ActPage
      subject={thread.title}
      back={paths.thread(thread)}
      title={t("infoTitle")}
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
