import type { AuditFilter } from "#app/domain/community/audit-queries.server.ts";
import type { AuditAction } from "#app/domain/core/audit-actions.ts";
import { adminMessages } from "#app/i18n/messages/admin.ts";
import { auditMessages } from "#app/i18n/messages/audit.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

type AuditFilterFormProps = { filter: AuditFilter; actions: string[] };

export function AuditFilterForm({ filter, actions }: AuditFilterFormProps) {
  const t = useT(adminMessages);
  const act = useT(auditMessages);
  const { action, actor, target, since, until } = filter;
  return (
    <form
      key={`${action}|${actor}|${target}|${since}|${until}`}
      method="get"
      action={paths.adminAudit()}
      className="mb-4 grid items-end gap-3 *:mt-0! sm:grid-cols-2 lg:grid-cols-3"
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
      <TextInput
        name="target"
        label={t("filterTarget")}
        defaultValue={target}
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextInput name="since" type="date" label={t("filterSince")} defaultValue={since} />
      <TextInput name="until" type="date" label={t("filterUntil")} defaultValue={until} />
      <Button className="min-h-10" icon="filter">
        {t("filter")}
      </Button>
    </form>
  );
}
