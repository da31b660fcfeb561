import { AskFirst } from "#app/components/ask-first.tsx";
import type { ContactDetails } from "#app/domain/crm/contact-queries.server.ts";
import { contactMessages } from "#app/i18n/messages/contact.ts";
import { contactColumnMessages } from "#app/i18n/messages/contact-columns.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";

/** `asked`: the address asks it, because there are no scripts. */
export function UnlinkQuestion({ contact, asked }: { contact: ContactDetails; asked: boolean }) {
  const t = useT(contactMessages);
  const columnNames = useT(contactColumnMessages);
  return (
    <AskFirst
      id="unlink"
      asked={asked}
      title={t("unlinkTitle")}
      text={t("unlinkText", { name: contact.name || contact.email || columnNames("unnamed") })}
      here={paths.adminContact(contact.id)}
      words={{ cancel: t("cancel"), close: t("close") }}
      button={(form) => (
        <Button variant="danger" form={form}>
          {t("unlinkNow")}
        </Button>
      )}
    />
  );
}
