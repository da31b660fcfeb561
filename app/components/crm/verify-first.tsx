import { contactLinksMessages } from "#app/i18n/messages/contact-links.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Notice } from "#app/ui/notice.tsx";

/** Nobody is linked before their own address is proved. */
export function VerifyFirst() {
  const t = useT(contactLinksMessages);
  return (
    <Notice tone="warn" title={t("verifyFirstTitle")}>
      <p>{t("verifyFirstText")}</p>
      <ButtonLink href={paths.settingsEmail()} size="sm" className="mt-2">
        {t("toEmail")}
      </ButtonLink>
    </Notice>
  );
}
