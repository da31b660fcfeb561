import { AccountMenu } from "#app/components/shell/account-menu.tsx";
import { DisplayForms } from "#app/components/shell/display-forms.tsx";
import { isInSection, navItems } from "#app/components/shell/nav-items.ts";
import { SearchForm } from "#app/components/shell/search-form.tsx";
import type { Brand, Viewer } from "#app/components/shell/viewer.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { BrandMark } from "#app/ui/brand-mark.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Menu } from "#app/ui/menu.tsx";
import { MenuItem } from "#app/ui/menu-item.tsx";

type HeaderProps = {
  viewer: Viewer;
  brand: Brand;
  /** Path and query of this page: where signing in or a change of language leads back to. */
  returnTo: string;
};

export function Header({ viewer, brand, returnTo }: HeaderProps) {
  const t = useT(commonMessages);
  const items = navItems(viewer.role);
  const current = (href: string) => (isInSection(returnTo, href) ? "page" : undefined);
  const waits = (href: string) =>
    href === paths.moderation() && viewer.toModerate > 0 ? (
      <span className="count nav-count">
        {viewer.toModerate > 99 ? "99+" : viewer.toModerate}
        <span className="visually-hidden">{t("waits")}</span>
      </span>
    ) : null;
  return (
    <header className="header">
      <a href="#main" className="skip-link">
        {t("skip")}
      </a>
      <div className="shell-width header-bar">
        <Menu label={t("menu")} icon="menu" iconOnly align="start" className="header-sheet narrow-only">
          <SearchForm />
          <nav aria-label={t("mainNavigation")}>
            {items.map((item) => (
              <MenuItem key={item.href} href={item.href} aria-current={current(item.href)}>
                {t(item.key)}
                {waits(item.href)}
              </MenuItem>
            ))}
          </nav>
          {!viewer.signedIn && (
            <>
              <hr className="menu-rule" />
              <MenuItem href={paths.signup(returnTo)}>{t("signUp")}</MenuItem>
              <hr className="menu-rule" />
              <div className="menu-display">
                <DisplayForms viewer={viewer} returnTo={returnTo} />
              </div>
            </>
          )}
        </Menu>
        <a href={paths.home()} className="brand" aria-label={t("home", { brand: brand.name })}>
          {brand.logoUrl ? (
            <img className="brand-mark" src={brand.logoUrl} alt="" />
          ) : (
            <BrandMark className="brand-mark" />
          )}
          <span className="brand-name">{brand.name}</span>
        </a>
        <nav className="nav" aria-label={t("mainNavigation")}>
          {items.map((item) => (
            <a key={item.href} href={item.href} className="nav-link" aria-current={current(item.href)}>
              {t(item.key)}
              {waits(item.href)}
            </a>
          ))}
        </nav>
        <SearchForm />
        <div className="header-end">
          {viewer.signedIn ? (
            <>
              <ButtonLink
                href={paths.notifications()}
                variant="quiet"
                icon="bell"
                iconOnly
                className="header-bell"
                data-unread={viewer.unread > 0 ? (viewer.unread > 99 ? "99+" : viewer.unread) : undefined}
              >
                {viewer.unread > 0 ? t("unread", { count: viewer.unread }) : t("notifications")}
              </ButtonLink>
              <AccountMenu viewer={viewer} returnTo={returnTo} />
            </>
          ) : (
            <>
              <Menu label={t("display")} icon="globe" iconOnly className="wide-only">
                <div className="menu-display">
                  <DisplayForms viewer={viewer} returnTo={returnTo} />
                </div>
              </Menu>
              <ButtonLink href={paths.login(returnTo)} variant="quiet">
                {t("signIn")}
              </ButtonLink>
              <ButtonLink href={paths.signup(returnTo)} variant="primary" className="wide-only">
                {t("signUp")}
              </ButtonLink>
            </>
          )}
        </div>
      </div>
    </header>
  );
}
