import { crmConnectionMessages } from "#app/i18n/messages/crm-connections.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Notice } from "#app/ui/notice.tsx";

type SecretNoticeProps = { secret: string /** Until when the old one signs too. */; until?: string };

/** The one time a secret is shown: a field, so that one key selects all of it. */
export function SecretNotice({ secret, until }: SecretNoticeProps) {
  const t = useT(crmConnectionMessages);
  return (
    <Notice tone="warn" title={t("secretTitle")}>
      <p>{t("secretText")}</p>
      {until && <p className="mt-1">{t("secretRotationText", { when: until })}</p>}
      <input
        className="input mt-3 font-mono text-sm!"
        readOnly
        value={secret}
        aria-label={t("secret")}
        onFocus={(event) => event.currentTarget.select()}
      />
    </Notice>
  );
}
