import type { ThreadHead } from "#app/domain/forum/thread-head-queries.server.ts";
import type { FormState } from "#app/http/forms.ts";
import { forumActMessages } from "#app/i18n/messages/forum-acts.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ActPage } from "./act-page.tsx";

/** Where an asker calls customer service. */
export function EscalationPage({ thread, refused }: { thread: ThreadHead; refused: FormState | undefined }) {
  const t = useT(forumActMessages);
  return (
    <ActPage
      subject={thread.title}
      back={paths.thread(thread)}
      title={t("escalationTitle")}
      lead={t("escalationLead")}
      note={{ label: t("escalationNote"), hint: t("escalationHint"), required: true }}
      submit={{ label: t("escalationSubmit"), icon: "headset" }}
      refused={refused}
    />
  );
}
