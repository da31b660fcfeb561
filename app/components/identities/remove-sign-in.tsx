import { AskFirst } from "#app/components/ask-first.tsx";
import type { OwnIdentity } from "#app/domain/identities/identity-queries.server.ts";
import { identitiesMessages } from "#app/i18n/messages/identities.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";

/** Says what ends with a sign-in from elsewhere. `asked`: the address asks, because there are no scripts. */
export function RemoveSignIn({ identity: { id, name }, asked }: { identity: OwnIdentity; asked: boolean }) {
  const t = useT(identitiesMessages);
  const provider = name[useLocale()];
  return (
    <AskFirst
      id={`remove-${id}`}
      asked={asked}
      title={t("removeTitle", { provider })}
      text={t("removeText", { provider })}
      here={paths.settingsSignIns()}
      words={{ cancel: t("cancel"), close: t("close") }}
      button={(form) => (
        <Button variant="danger" name="identityId" value={id} form={form}>
          {t("removeLong", { provider })}
        </Button>
      )}
    />
  );
}
