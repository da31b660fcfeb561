import { useLocation } from "@remix-run/react";
import { useEffect, useLayoutEffect, useRef } from "react";
import { navItems } from "#app/components/shell/nav-items.ts";
import type { Role } from "#app/components/shell/viewer.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { paletteMessages } from "#app/i18n/messages/palette.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import type { IconName } from "#app/ui/icon-names.ts";
import "./palette.css";
import { SearchBox } from "./search-box.tsx";

type PaletteProps = { role: Role | null; signedIn: boolean; onClose: () => void };

type Place = { href: string; label: string; icon: IconName };

/** Search over everything, and the places one goes to most, in a dialog. */
export function Palette({ role, signedIn, onClose }: PaletteProps) {
  const t = useT(paletteMessages);
  const common = useT(commonMessages);
  const locale = useLocale();
  const dialog = useRef<HTMLDialogElement>(null);
  const { key } = useLocation();
  const openedAt = useRef(key);

  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  // Wherever the choice led, the palette has done its work. It is gone before the new page's heading takes the focus,
  // which it cannot while a dialog is over it.
  useLayoutEffect(() => {
    if (key !== openedAt.current) dialog.current?.close();
  }, [key]);

  const acts: Place[] = [
    { href: paths.newThread(), label: t("ask"), icon: "messages-square" },
    { href: paths.newIdea(), label: t("share"), icon: "lightbulb" },
    ...(signedIn
      ? ([
          { href: paths.notifications(), label: common("notifications"), icon: "bell" },
          { href: paths.cases(), label: t("cases"), icon: "headset" },
          { href: paths.helperDesk(), label: t("helperDesk"), icon: "life-buoy" },
          { href: paths.settings(), label: t("settings"), icon: "settings" },
        ] as const)
      : []),
  ];
  const places: Place[] = navItems(role).map((item) => ({
    href: item.href,
    label: common(item.key),
    icon: "arrow-right",
  }));

  return (
    <dialog ref={dialog} className="dialog palette" aria-labelledby="palette-title" onClose={onClose}>
      <div className="palette-head">
        <h2 className="visually-hidden" id="palette-title">
          {t("title")}
        </h2>
        <SearchBox locale={locale} label={t("search")} placeholder={t("placeholder")} offersAsking />
        <Button type="button" variant="quiet" icon="x" iconOnly data-closes>
          {t("close")}
        </Button>
      </div>
      <nav className="palette-places" aria-label={t("places")}>
        {[...acts, ...places].map((place) => (
          <a key={place.href} href={place.href} className="suggestion">
            <Icon name={place.icon} />
            <span className="suggestion-words">{place.label}</span>
          </a>
        ))}
      </nav>
    </dialog>
  );
}
