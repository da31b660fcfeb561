import { AskFirst } from "#app/components/ask-first.tsx";
import type { OwnCustomer } from "#app/domain/crm/own-customer-queries.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { contactLinksMessages } from "#app/i18n/messages/contact-links.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";

type OwnLinkProps = { link: NonNullable<OwnCustomer["link"]>; asked: boolean };

/** That somebody is known as a customer, how, and the way out. */
export function OwnLink({ link, asked }: OwnLinkProps) {
  const t = useT(contactLinksMessages);
  const locale = useLocale();
  const here = paths.settingsCustomerCode();
  return (
    <>
      <AskFirst
        id="unlink"
        asked={asked}
        title={t("ownUnlinkTitle")}
        text={t("ownUnlinkText")}
        here={here}
        words={{ cancel: t("cancel"), close: t("close") }}
        button={(form) => (
          <Button variant="danger" name="act" value="unlink" form={form}>
            {t("ownUnlinkNow")}
          </Button>
        )}
      />
      <Card title={t("linkedTitle")}>
        <p>{t(`own_${link.method}`, { date: formatDate(link.linkedAt, locale) })}</p>
        <p className="mt-2 text-sm text-ink-soft">{t("ownText")}</p>
        <div className="mt-4 flex flex-wrap items-center gap-4">
          <ButtonLink
            href={paths.settingsCustomerCode({ ask: "unlink" })}
            data-opens="unlink"
            size="sm"
            icon="user-x"
          >
            {t("ownUnlink")}
          </ButtonLink>
          <a href={paths.settingsPrivacy()} className="text-sm">
            {t("seePrivacy")}
          </a>
        </div>
      </Card>
    </>
  );
}
