import type { OwnDevice } from "#app/domain/accounts/device-queries.server.ts";
import { formatDate, formatDateTime, formatRelative } from "#app/i18n/format.ts";
import { settingsMessages } from "#app/i18n/messages/settings.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";

export function DeviceRow({ device, now }: { device: OwnDevice; now: Date }) {
  const t = useT(settingsMessages);
  const locale = useLocale();
  const { browser, system } = device;
  const name =
    browser && system ? t("deviceOn", { browser, system }) : (browser ?? system ?? t("deviceUnknown"));
  const when = formatRelative(device.lastSeenAt, locale, now);
  return (
    <li className="flex items-center gap-4 px-4 py-4 sm:px-5">
      <Icon name="monitor" className="hidden shrink-0 text-ink-faint sm:block" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
          {name}
          {device.current && <Badge tone="good">{t("thisDevice")}</Badge>}
        </p>
        <p className="mt-0.5 text-sm text-ink-soft">
          <RelativeTime
            date={device.lastSeenAt}
            text={t("lastSeen", { when })}
            title={formatDateTime(device.lastSeenAt, locale)}
          />
          {" · "}
          {t("signedInOn", { when: formatDate(device.createdAt, locale) })}
          {device.persistent && ` · ${t("staySignedIn")}`}
        </p>
      </div>
      {!device.current && (
        <form method="post" className="shrink-0">
          <Button
            name="device"
            value={device.id}
            size="sm"
            aria-label={t("signOutDeviceLong", { device: name, when })}
          >
            {t("signOutDevice")}
          </Button>
        </form>
      )}
    </li>
  );
}
