import { ActPage } from "#app/components/forum/acts/act-page.tsx";
import type { FormState } from "#app/http/forms.ts";
import { serviceMessages } from "#app/i18n/messages/service-desk.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";

type OpenCasePageProps = {
  thread: { number: number; slug: string; title: string };
  refused: FormState | undefined;
};

/** Where an agent takes a question over by hand. */
export function OpenCasePage({ thread, refused }: OpenCasePageProps) {
  const t = useT(serviceMessages);
  return (
    <ActPage
      subject={thread.title}
      back={paths.thread(thread)}
      title={t("openTitle")}
      lead={t("openLead")}
      note={{ label: t("openNote"), hint: t("openNoteHint") }}
      submit={{ label: t("openDo"), icon: "life-buoy" }}
      refused={refused}
    />
  );
}
