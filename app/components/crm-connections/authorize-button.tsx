import { CONNECTORS } from "#app/domain/crm/connectors.ts";
import type { ConnectionFrame } from "#app/domain/crm/setup/frame-queries.server.ts";
import { crmSetupMessages } from "#app/i18n/messages/crm-setup.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";

type AuthorizeButtonProps = { frame: Pick<ConnectionFrame, "id" | "kind">; primary?: boolean };

/** Sends the admin to the vendor to agree. */
export function AuthorizeButton({ frame, primary = false }: AuthorizeButtonProps) {
  const t = useT(crmSetupMessages);
  return (
    <form method="post" action={paths.adminConnectionAuthorize(frame.id)}>
      <Button variant={primary ? "primary" : "secondary"} icon="log-in">
        {t("signIn", { crm: CONNECTORS[frame.kind].name })}
      </Button>
    </form>
  );
}
