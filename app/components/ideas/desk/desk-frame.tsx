import type { ReactNode } from "react";
import { KeysDialog } from "#app/components/keys-dialog.tsx";
import { Page } from "#app/components/shell/page.tsx";
import { type DeskKeys, useDeskKeys } from "#app/components/use-desk-keys.ts";
import { deskMessages } from "#app/i18n/messages/desk.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { cx } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icon.tsx";
import type { DeskData } from "./desk-data.ts";
import { FilterBar } from "./filter-bar.tsx";
import { SidePanel } from "./side-panel.tsx";
import { useDeskLinks } from "./use-desk-links.ts";
import { ViewTabs } from "./view-tabs.tsx";

const KEYS: DeskKeys = {
  presses: { x: "input[type=checkbox]" },
  links: { o: "page", m: "merge" },
  fields: { s: "answer-to", r: "answer-reason", a: "staff-ownerId" },
};
const KEY_NAMES = [
  ["j", "keyNext"],
  ["k", "keyPrevious"],
  ["↵", "keyRead"],
  ["o", "keyOpen"],
  ["s", "keyStatus"],
  ["r", "keyRespond"],
  ["a", "keyAssign"],
  ["m", "keyMerge"],
  ["x", "keySelect"],
  ["Esc", "keyClose"],
  ["?", "keyHelp"],
] as const;

type DeskFrameProps = { data: DeskData; board?: boolean; children: ReactNode };

/** The frame of the desk: views, filters, the debt, the ideas, and one of them beside. */
export function DeskFrame({ data, board = false, children }: DeskFrameProps) {
  const t = useT(deskMessages);
  const links = useDeskLinks();
  useDeskKeys(KEYS, data.openedNumber);
  const { frame, filter, silenceDays } = data;
  const path = board ? paths.deskBoard() : paths.desk();
  const open = data.openedNumber !== null;
  const faces = [
    { href: links.at(paths.desk()), label: t("table"), icon: "table", current: !board },
    { href: links.at(paths.deskBoard()), label: t("board"), icon: "columns-3", current: board },
  ] as const;
  return (
    <Page title={t("desk")} titleHidden width="full" className="pt-4! pb-24!">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p aria-hidden="true" className="text-lg font-semibold tracking-tight">
          {t("desk")}
        </p>
        <nav aria-label={t("desk")} className="flex rounded-md border border-line bg-surface p-0.5">
          {faces.map((face) => (
            <a
              key={face.href}
              href={face.href}
              aria-current={face.current ? "page" : undefined}
              className={cx(
                "inline-flex min-h-7 items-center gap-1.5 rounded-md px-2.5 text-xs font-medium no-underline",
                face.current ? "bg-action-soft text-action" : "text-ink-soft hover:text-ink",
              )}
            >
              <Icon name={face.icon} />
              {face.label}
            </a>
          ))}
        </nav>
        <p
          className={cx("flex items-center gap-1.5 text-sm", frame.debt > 0 ? "text-warn" : "text-ink-soft")}
        >
          <Icon name={frame.debt > 0 ? "clock" : "circle-check"} />
          {frame.debt === 0
            ? t("silenceNone", { days: silenceDays })
            : t(frame.debtMore ? "silenceDebtMore" : "silenceDebt", { count: frame.debt, days: silenceDays })}
        </p>
        <div className="ml-auto flex items-center gap-1">
          <ButtonLink href={paths.deskTemplates()} variant="quiet" size="sm" icon="text-quote">
            {t("templates")}
          </ButtonLink>
          <Button
            type="button"
            variant="quiet"
            size="sm"
            icon="keyboard"
            data-opens="desk-keys"
            className="scripted-only"
          >
            {t("keys")}
          </Button>
        </div>
      </div>
      <div className={cx("mt-2", open && "max-lg:hidden")}>
        <ViewTabs frame={frame} filter={filter} path={path} />
      </div>
      <div className={cx("mt-3", open && "max-lg:hidden")}>
        <FilterBar {...data} path={path} withoutStatus={board} />
      </div>
      <div
        className={cx(
          "mt-3 grid items-start gap-5",
          open && "lg:grid-cols-[minmax(0,1fr)_26rem] xl:grid-cols-[minmax(0,1fr)_30rem]",
        )}
      >
        <div className={cx("min-w-0", open && "max-lg:hidden")}>{children}</div>
        {open && <SidePanel key={data.openedNumber} data={data} />}
      </div>
      <KeysDialog title={t("keysTitle")} keys={KEY_NAMES.map(([key, name]) => [key, t(name)])} />
    </Page>
  );
}
