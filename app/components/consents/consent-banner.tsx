import { useLocation } from "@remix-run/react";
import { consentWordsMessages } from "#app/i18n/messages/consent-words.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";

/**
 * On top of the pages of somebody whose consent was given to words that name less than those in use. It stands in
 * nobody's way, and goes for a month when asked to. The page it leads to says the same itself.
 */
export function ConsentBanner() {
  const t = useT(consentWordsMessages);
  const { pathname, search } = useLocation();
  if (pathname === paths.settingsPrivacy()) return null;
  return (
    <aside className="border-b border-line bg-surface" aria-label={t("banner")}>
      <div className="shell-width flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
        <p className="min-w-0 flex-1 basis-80 text-sm">{t("bannerText")}</p>
        <div className="flex flex-wrap gap-2">
          <ButtonLink href={paths.settingsPrivacy()} size="sm">
            {t("seeNew")}
          </ButtonLink>
          <form method="post" action={paths.settingsPrivacy()}>
            <input type="hidden" name="later" value={pathname + search} />
            <Button size="sm" variant="quiet">
              {t("notNow")}
            </Button>
          </form>
        </div>
      </div>
    </aside>
  );
}
