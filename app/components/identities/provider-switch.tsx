import type { AdminProvider } from "#app/domain/identities/provider-queries.server.ts";
import { identitiesMessages } from "#app/i18n/messages/identities.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";

/** Whether people may sign in from a provider, and the way to change that. */
export function ProviderSwitch({ provider: { slug, name, enabled } }: { provider: AdminProvider }) {
  const t = useT(identitiesMessages);
  const provider = name[useLocale()];
  return (
    <form method="post" className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <input type="hidden" name="slug" value={slug} />
      <Badge tone={enabled ? "good" : "outline"} shape={enabled ? "disc" : "dash"}>
        {t(enabled ? "on" : "off")}
      </Badge>
      <Button
        size="sm"
        className="whitespace-nowrap"
        name="act"
        value={enabled ? "disable" : "enable"}
        aria-label={t(enabled ? "switchOffLong" : "switchOnLong", { provider })}
      >
        {t(enabled ? "switchOff" : "switchOn")}
      </Button>
    </form>
  );
}
