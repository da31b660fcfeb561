import { DisplayForms } from "#app/components/shell/display-forms.tsx";
import type { Viewer } from "#app/components/shell/viewer.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";

type FooterProps = { viewer: Viewer; returnTo: string };

export function Footer({ viewer, returnTo }: FooterProps) {
  const t = useT(commonMessages);
  return (
    <footer className="footer">
      <div className="shell-width footer-bar">
        <nav className="footer-links" aria-label={t("aboutCommunity")}>
          <a href={paths.leaderboards()}>{t("leaderboards")}</a>
          <a href={paths.ambassadors()}>{t("ambassadors")}</a>
          <a href={paths.transparency()}>{t("transparency")}</a>
          <a href={paths.terms()}>{t("terms")}</a>
        </nav>
        <span className="footer-credit">{t("poweredBy")}</span>
        <div className="footer-display">
          <DisplayForms viewer={viewer} returnTo={returnTo} />
        </div>
      </div>
    </footer>
  );
}
