import { contactsMessages } from "#app/i18n/messages/contacts.ts";
import { crmPullsMessages } from "#app/i18n/messages/crm-pulls.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";

type ContactsEmptyProps = {
  q: string;
  linked: boolean;
  /** To a segment or an account. */
  narrowed: boolean;
  admin: boolean;
};

/** Nothing found, nobody linked, or nobody here yet: three different things to do next. */
export function ContactsEmpty({ q, linked, narrowed, admin }: ContactsEmptyProps) {
  const t = useT(contactsMessages);
  const words = useT(crmPullsMessages);
  const clear = (
    <ButtonLink href={paths.adminContacts({ show: linked ? "linked" : null })}>{t("clearSearch")}</ButtonLink>
  );
  const bring = (
    <ButtonLink href={paths.adminContactImports()} variant="primary" icon="upload">
      {t("importContacts")}
    </ButtonLink>
  );
  return (
    <Card as="div">
      {q ? (
        <EmptyState icon="search" title={t("noContactFound")} text={t("noContactFoundText")} action={clear} />
      ) : narrowed ? (
        <EmptyState icon="search" title={words("noneFits")} text={words("noneFitsText")} action={clear} />
      ) : linked ? (
        <EmptyState icon="users" title={t("noLinked")} text={t("noLinkedText")} />
      ) : (
        <EmptyState
          icon="book-open"
          title={t("noContacts")}
          text={admin ? t("noContactsText") : t("noContactsTextStaff")}
          action={admin && bring}
        />
      )}
    </Card>
  );
}
