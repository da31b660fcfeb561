import type { AuditFilter } from "#app/domain/community/audit-queries.server.ts";
import type { AuditAction } from "#app/domain/core/audit-actions.ts";
import { adminMessages } from "#app/i18n/messages/admin.ts";
import { auditMessages } from "#app/i18n/messages/audit.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

type AuditFilterFormProps = { filter: AuditFilter; actions: string[] };

export function AuditFilterForm({ filter, actions }: AuditFilterFormProps) {
  const t = useT(adminMessages);
  const act = useT(auditMessages);
  const { action, actor, target } = filter;
  return (
    <div className="mb-4">
      <form
        key={`${action}|${actor}|${target}`}
        method="get"
        action={paths.adminAudit()}
        className="grid items-end gap-3 *:mt-0! sm:grid-cols-[14rem_14rem_auto] sm:justify-start"
      >
        <Select
          name="action"
          label={t("filterAction")}
          options={[
            { value: "", label: t("everyAction") },
            ...actions.map((value) => ({ value, label: act(value as AuditAction) })),
          ]}
          defaultValue={action}
        />
        <TextInput
          name="actor"
          label={t("filterActor")}
          defaultValue={actor}
          autoCapitalize="none"
          spellCheck={false}
        />
        {target && <input type="hidden" name="target" value={target} />}
        <Button className="min-h-10" icon="filter">
          {t("filter")}
        </Button>
      </form>
      {target && (
        <p className="mt-3 flex flex-wrap items-center gap-2 text-sm text-ink-soft">
          <Icon name="filter" />
          {t("onlyAbout", { target })}
          <a href={paths.adminAudit({ action, actor })}>{t("clearFilter")}</a>
        </p>
      )}
    </div>
  );
}
