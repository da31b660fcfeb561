import { settingsMessages } from "#app/i18n/messages/settings.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Card } from "#app/ui/card.tsx";
import { Icon } from "#app/ui/icon.tsx";

const GONE = ["closeGone1", "closeGone2", "closeGone3", "closeGone4"] as const;
const STAYS = ["closeStays1", "closeStays2"] as const;

/** What closing an account takes away and what it leaves, before anybody does it. */
export function ClosingFacts() {
  const t = useT(settingsMessages);
  const list = (
    title: "closeGone" | "closeStays",
    keys: readonly (typeof GONE | typeof STAYS)[number][],
    icon: "x" | "check",
  ) => (
    <Card title={t(title)} titleId={title}>
      <ul className="flex flex-col gap-2 text-sm">
        {keys.map((key) => (
          <li key={key} className="flex gap-2">
            <Icon name={icon} className="mt-1 shrink-0 text-ink-faint" />
            {t(key)}
          </li>
        ))}
      </ul>
    </Card>
  );
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        {list("closeGone", GONE, "x")}
        {list("closeStays", STAYS, "check")}
      </div>
      <p className="mt-4 text-sm text-ink-soft">{t("closeHint")}</p>
    </>
  );
}
