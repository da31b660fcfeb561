import { RECORD_STATES, type RecordState } from "#app/domain/crm/console/record-states.ts";
import { crmConsoleMessages } from "#app/i18n/messages/crm-console.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

type RecordSearchProps = { connectionId: string; q: string; state: RecordState; hasRecords: boolean };

/** A plain GET form and the states as links: the address says what is looked for. */
export function RecordSearch({ connectionId, q, state, hasRecords }: RecordSearchProps) {
  const t = useT(crmConsoleMessages);
  const states = RECORD_STATES.filter((one) => hasRecords || (one !== "ambiguous" && one !== "missing"));
  return (
    <div className="space-y-4">
      <search>
        <form
          method="get"
          action={paths.adminConnectionRecords(connectionId)}
          className="flex flex-wrap items-center gap-2"
        >
          <input
            className="input min-w-0 flex-1 basis-56"
            type="search"
            name="q"
            defaultValue={q}
            key={q}
            aria-label={t("searchRecords")}
            placeholder={t("searchPlaceholder")}
            maxLength={200}
            autoComplete="off"
          />
          {state !== "all" && <input type="hidden" name="state" value={state} />}
          <Button icon="search">{t("searchIt")}</Button>
        </form>
      </search>
      <Tabs
        label={t("status")}
        keepScroll
        items={states.map((one) => ({
          href: paths.adminConnectionRecords(connectionId, {
            q: q || null,
            state: one === "all" ? null : one,
          }),
          label: t(`record_${one}`),
          current: one === state,
        }))}
      />
    </div>
  );
}
