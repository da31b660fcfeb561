import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { CONNECTORS } from "#app/domain/crm/connectors.ts";
import type { ConnectionFrame } from "#app/domain/crm/setup/frame-queries.server.ts";
import { crmConsoleMessages } from "#app/i18n/messages/crm-console.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Menu } from "#app/ui/menu.tsx";
import { MenuItem } from "#app/ui/menu-item.tsx";

/** Pause or resume, and what is needed less often in a menu beside it. */
export function ConsoleActs({ frame }: { frame: ConnectionFrame }) {
  const t = useT(crmConsoleMessages);
  const { hasRecords } = CONNECTORS[frame.kind];
  return (
    <div className="flex flex-wrap items-center gap-2">
      {frame.enabled && (
        <Form method="post">
          <SubmitButton
            name="act"
            value={frame.heldAt ? "resume" : "hold"}
            variant="secondary"
            icon={frame.heldAt ? "play" : "pause"}
          >
            {t(frame.heldAt ? "resume" : "pause")}
          </SubmitButton>
        </Form>
      )}
      {hasRecords && (
        <ButtonLink href={paths.adminComparisons(frame.id)} icon="git-compare">
          {t("reconcile")}
        </ButtonLink>
      )}
      <Menu label={t("actions")} icon="ellipsis" iconOnly variant="secondary">
        <MenuItem href={paths.adminConnectionReplay(frame.id)} icon="refresh-cw">
          {t("replay")}
        </MenuItem>
        <MenuItem href={paths.adminConnectionTest(frame.id)} icon="circle-check">
          {t("testIt")}
        </MenuItem>
      </Menu>
    </div>
  );
}
