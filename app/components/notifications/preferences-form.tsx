import type { Preference } from "#app/domain/notifications/preference-queries.server.ts";
import { notificationsMessages } from "#app/i18n/messages/notifications.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { NOTICE_ICONS } from "./notice-icon.ts";

/** A sentence per kind, and two boxes: in the list, by mail. */
export function PreferencesForm({ preferences }: { preferences: Preference[] }) {
  const t = useT(notificationsMessages);
  return (
    <form method="post">
      <table className="w-full text-left" aria-label={t("settingsTable")}>
        <thead>
          <tr className="border-b border-line text-xs text-ink-soft">
            <th scope="col" className="py-2 pr-3 font-medium">
              {t("kindColumn")}
            </th>
            <th scope="col" className="w-18 py-2 text-center font-medium sm:w-24">
              {t("inAppColumn")}
            </th>
            <th scope="col" className="w-18 py-2 text-center font-medium sm:w-24">
              {t("byMailColumn")}
            </th>
          </tr>
        </thead>
        <tbody>
          {preferences.map(({ kind, inApp, byMail }) => (
            <tr key={kind} className="border-b border-line last:border-0">
              <th scope="row" className="py-3 pr-3 font-normal">
                <span className="flex gap-3">
                  <Icon
                    name={NOTICE_ICONS[kind]}
                    className="mt-0.5 hidden size-4.5 shrink-0 text-ink-faint sm:block"
                  />
                  <span>
                    <span className="block font-medium">{t(`kind_${kind}`)}</span>
                    <span className="block text-sm text-ink-soft">{t(`hint_${kind}`)}</span>
                  </span>
                </span>
              </th>
              <Box
                name="inApp[]"
                value={kind}
                label={t("inAppFor", { kind: t(`kind_${kind}`) })}
                checked={inApp}
              />
              <Box
                name="byMail[]"
                value={kind}
                label={t("byMailFor", { kind: t(`kind_${kind}`) })}
                checked={byMail}
              />
            </tr>
          ))}
        </tbody>
      </table>
      <div className="form-actions mt-6">
        <Button variant="primary">{t("save")}</Button>
      </div>
    </form>
  );
}

/** The whole cell is the target, so that a thumb finds it. */
function Box({
  name,
  value,
  label,
  checked,
}: {
  name: string;
  value: string;
  label: string;
  checked: boolean;
}) {
  return (
    <td className="text-center align-middle">
      <label className="choice inline-flex size-11 cursor-pointer items-center justify-center">
        <input type="checkbox" name={name} value={value} defaultChecked={checked} />
        <span className="visually-hidden">{label}</span>
      </label>
    </td>
  );
}
