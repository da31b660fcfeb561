import type { ConnectionSettings } from "#app/domain/crm/setup/settings-queries.server.ts";
import { crmSetupMessages } from "#app/i18n/messages/crm-setup.ts";
import { useT } from "#app/i18n/use-t.ts";
import { cx } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icon.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";

type CheckListProps = { checks: NonNullable<ConnectionSettings["checks"]> };

/** What works and what lacks, with what to do about it and the CRM's own words. */
export function CheckList({ checks }: CheckListProps) {
  const t = useT(crmSetupMessages);
  return (
    <ul className="rows">
      {checks.map(({ what, ok, detail }) => (
        <li key={what} className="flex gap-3 px-4 py-3 sm:px-5">
          <Icon
            name={ok ? "circle-check" : "circle-x"}
            className={cx("mt-0.5 flex-none", ok ? "text-good" : "text-bad")}
          />
          <div className="min-w-0 text-sm">
            <p className="font-medium">
              {t(`check_${what}` as "check_reach")}
              <VisuallyHidden>: {ok ? t("checkOk") : t("checkLacks")}</VisuallyHidden>
            </p>
            {!ok && <p className="text-ink-soft">{t(`lacks_${what}` as "lacks_reach")}</p>}
            {detail && (
              <p className={cx("mt-0.5 break-words", ok ? "text-ink-faint" : "font-mono text-xs text-bad")}>
                {detail}
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
