import type { ReactNode } from "react";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Menu } from "#app/ui/menu.tsx";
import { MenuItem } from "#app/ui/menu-item.tsx";

type ReportMenuProps = {
  kind: "idea" | "thread" | "profile";
  /** Number in the address, or a person's name. */
  id: string;
  /** Above it: for those who can do more. */
  children?: ReactNode;
};

/** The rarest thing to do on a page: telling the moderators about it. */
export function ReportMenu({ kind, id, children }: ReportMenuProps) {
  const t = useT(commonMessages);
  return (
    <Menu label={t("moreToDo")} icon="ellipsis" iconOnly>
      {children}
      <MenuItem icon="flag" href={paths.newFlag(kind, id)}>
        {t("report")}
      </MenuItem>
    </Menu>
  );
}
