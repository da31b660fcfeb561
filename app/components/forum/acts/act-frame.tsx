import type { ReactNode } from "react";
import { Page } from "#app/components/shell/page.tsx";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { forumActMessages } from "#app/i18n/messages/forum-acts.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";

export type ActSubject = {
  /** Title of what is acted on, and where it is read. */
  subject: string;
  back: string;
  /** The list it stands in; the forum unless told. */
  section?: { href: string; label: string };
};

type ActFrameProps = ActSubject & { title: string; lead: string | undefined; children: ReactNode };

/** A small page around one form about a thread. */
export function ActFrame({ subject, back, section, title, lead, children }: ActFrameProps) {
  const t = useT(forumActMessages);
  const common = useT(commonMessages);
  const first = section ?? { href: paths.forum(), label: t("forum") };
  return (
    <Page
      title={title}
      lead={lead}
      width="reading"
      before={
        <Breadcrumb
          label={common("breadcrumb")}
          items={[first, { href: back, label: subject }, { label: title }]}
        />
      }
    >
      {children}
    </Page>
  );
}
