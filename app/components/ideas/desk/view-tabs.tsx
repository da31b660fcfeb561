import { ALL_OPEN, type DeskFilter, deskQuery, parseDeskFilter } from "#app/domain/ideas/desk-filters.ts";
import type { DeskFrameData } from "#app/domain/ideas/desk-frame-queries.server.ts";
import { VIEW_NAME_MAX } from "#app/domain/ideas/triage-limits.ts";
import { deskMessages } from "#app/i18n/messages/desk.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Menu } from "#app/ui/menu.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

type ViewTabsProps = { frame: DeskFrameData; filter: DeskFilter; path: string };

const asText = (filter: DeskFilter) => JSON.stringify(deskQuery(filter));

/** The built-in views and the saved ones, as tabs; the one that fits the address is the current. */
export function ViewTabs({ frame, filter, path }: ViewTabsProps) {
  const t = useT(deskMessages);
  const board = path === paths.deskBoard();
  const builtIn = [
    { label: t(board ? "viewAll" : "viewWaiting"), query: "" },
    { label: t("viewMine"), query: `owner=me&sort=score` },
    { label: t("viewUnowned"), query: `owner=nobody&status=${ALL_OPEN}&sort=oldest` },
    ...(board
      ? []
      : [
          { label: t("viewOpen"), query: `status=${ALL_OPEN}&sort=score` },
          { label: t("viewAll"), query: "sort=newest" },
        ]),
  ];
  const saved = frame.views.map((view) => ({
    label: view.own ? view.name : `${view.name} · ${view.by}`,
    query: view.query,
  }));
  const all = [...builtIn, ...saved].map((view) => ({
    href: view.query ? `${path}?${view.query}` : path,
    label: view.label,
    current: asText(parseDeskFilter(new URLSearchParams(view.query))) === asText(filter),
  }));
  const current = all.findIndex((view) => view.current);
  const own = frame.views.find((view) => view.own && current === builtIn.length + frame.views.indexOf(view));
  const query = new URLSearchParams(
    Object.entries(deskQuery(filter)).filter((pair): pair is [string, string] => Boolean(pair[1])),
  );
  return (
    <div className="flex items-stretch gap-2">
      <div className="min-w-0 flex-1">
        <Tabs
          label={t("views")}
          items={all.map((view, index) => ({ ...view, current: index === current }))}
        />
      </div>
      {current === -1 && (
        <Menu label={t("saveView")} icon="bookmark" size="sm" className="self-center">
          <form method="post" action={paths.deskViews()} className="w-64 p-2">
            <input type="hidden" name="query" value={query.toString()} />
            <TextInput
              id="view-name"
              name="name"
              size="sm"
              label={t("viewName")}
              maxLength={VIEW_NAME_MAX}
              required
            />
            <div className="my-3">
              <Checkbox id="view-shared" name="shared" value="1" label={t("viewShared")} />
            </div>
            <Button variant="primary" size="sm">
              {t("viewSave")}
            </Button>
          </form>
        </Menu>
      )}
      {own && (
        <form method="post" action={paths.deskViewRemoval(own.id)} className="self-center">
          <Button
            variant="quiet"
            size="sm"
            title={t("viewRemove", { name: own.name })}
            iconOnly
            icon="trash-2"
          >
            {t("viewRemove", { name: own.name })}
          </Button>
        </form>
      )}
      {own?.shared && <Icon name="users" className="self-center text-ink-faint" />}
    </div>
  );
}
