import { DisplayForms } from "#app/components/shell/display-forms.tsx";
import type { Viewer } from "#app/components/shell/viewer.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Menu } from "#app/ui/menu.tsx";
import { MenuItem } from "#app/ui/menu-item.tsx";

type AccountMenuProps = { viewer: Viewer; returnTo: string };

export function AccountMenu({ viewer, returnTo }: AccountMenuProps) {
  const t = useT(commonMessages);
  const name = viewer.displayName ?? viewer.username ?? "";
  return (
    <Menu
      label={t("yourAccount")}
      buttonClassName="account-button"
      face={<Avatar id={viewer.id ?? name} name={name} src={viewer.avatarUrl} size="sm" />}
    >
      <div className="menu-person">
        <p className="menu-person-name">{name}</p>
        {viewer.username && <p className="menu-person-handle">@{viewer.username}</p>}
      </div>
      <hr className="menu-rule" />
      {viewer.username && (
        <MenuItem href={paths.person(viewer.username)} icon="user">
          {t("yourProfile")}
        </MenuItem>
      )}
      <MenuItem href={paths.cases()} icon="life-buoy">
        {t("yourCases")}
      </MenuItem>
      <MenuItem href={paths.helperDesk()} icon="hand">
        {t("toAnswer")}
      </MenuItem>
      <MenuItem href={paths.settings()} icon="settings">
        {t("settings")}
      </MenuItem>
      <hr className="menu-rule" />
      <div className="menu-display">
        <DisplayForms viewer={viewer} returnTo={returnTo} />
      </div>
      <hr className="menu-rule" />
      <form method="post" action={paths.logout()}>
        <MenuItem icon="log-out">{t("signOut")}</MenuItem>
      </form>
    </Menu>
  );
}
