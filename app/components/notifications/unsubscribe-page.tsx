import { Page } from "#app/components/shell/page.tsx";
import type { ChosenKind } from "#app/domain/notifications/notice-kinds.ts";
import { notificationsMessages } from "#app/i18n/messages/notifications.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";

type Scope = ChosenKind | "all";
type UnsubscribePageProps = {
  /** What the link is for; null when it is not one of ours. */
  scope: Scope | null;
  /** What was just stopped. */
  stopped: Scope | null;
};

/** One button that does what the link promised, without signing in. */
export function UnsubscribePage({ scope, stopped }: UnsubscribePageProps) {
  const t = useT(notificationsMessages);
  const settings = <ButtonLink href={paths.settingsNotifications()}>{t("openSettings")}</ButtonLink>;
  if (stopped) {
    return (
      <Page width="narrow" title={t("stoppedTitle")}>
        <Card as="div">
          <p>{stopped === "all" ? t("stoppedAll") : t("stoppedKind", { kind: t(`kind_${stopped}`) })}</p>
          <p className="mt-3 mb-5 text-ink-soft">{t("stoppedBack")}</p>
          {settings}
        </Card>
      </Page>
    );
  }
  if (!scope) {
    return (
      <Page width="narrow" title={t("badLinkTitle")}>
        <Card as="div">
          <p className="mb-5">{t("badLinkText")}</p>
          {settings}
        </Card>
      </Page>
    );
  }
  return (
    <Page width="narrow" title={t("stopTitle")}>
      <Card as="div">
        <p className="mb-5">
          {scope === "all" ? t("stopLead_all") : t("stopLead_kind", { kind: t(`kind_${scope}`) })}
        </p>
        <form method="post" className="flex flex-wrap gap-3">
          <Button variant="primary">{scope === "all" ? t("stopAll") : t("stopKind")}</Button>
          {scope !== "all" && (
            <Button name="all" value="1">
              {t("stopAll")}
            </Button>
          )}
        </form>
      </Card>
    </Page>
  );
}
