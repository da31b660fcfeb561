import { AuthPage } from "#app/components/accounts/auth-page.tsx";
import { accountsMessages } from "#app/i18n/messages/accounts.ts";
import { useT } from "#app/i18n/use-t.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";

type DeadLinkProps = { text: string; href: string; action: string };

/** A one-time link that has had its day, and the way to another one. */
export function DeadLink({ text, href, action }: DeadLinkProps) {
  const t = useT(accountsMessages);
  return (
    <AuthPage
      title={t("linkDeadTitle")}
      lead={text}
      footer={
        <ButtonLink href={href} variant="primary">
          {action}
        </ButtonLink>
      }
    />
  );
}
