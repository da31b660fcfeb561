import type { ContactDetails } from "#app/domain/crm/contact-queries.server.ts";
import { crmMessages } from "#app/i18n/messages/crm.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { Notice } from "#app/ui/notice.tsx";

type UnlinkQuestionProps = {
  contact: ContactDetails /** Without scripts the question is part of the page. */;
  asked: boolean;
};

/** Says what will be lost before it is. */
export function UnlinkQuestion({ contact, asked }: UnlinkQuestionProps) {
  const t = useT(crmMessages);
  const text = t("unlinkText", { name: contact.name || contact.email || t("unnamed") });
  const here = paths.adminContact(contact.id);
  if (asked) {
    return (
      <div className="mb-6">
        <Notice tone="warn" title={t("unlinkTitle")}>
          <p>{text}</p>
          <form method="post" action={here} className="mt-3 flex flex-wrap gap-3">
            <Button variant="danger">{t("unlinkNow")}</Button>
            <ButtonLink href={here} variant="quiet">
              {t("cancel")}
            </ButtonLink>
          </form>
        </Notice>
      </div>
    );
  }
  return (
    <Dialog
      id="unlink"
      title={t("unlinkTitle")}
      closeLabel={t("close")}
      actions={
        <>
          <Button variant="danger" form="unlink-form">
            {t("unlinkNow")}
          </Button>
          <Button type="button" variant="quiet" data-closes>
            {t("cancel")}
          </Button>
        </>
      }
    >
      <p className="text-sm">{text}</p>
      <form method="post" action={here} id="unlink-form" />
    </Dialog>
  );
}
