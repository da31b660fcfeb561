import { ROLE_ORDER } from "#app/components/accounts/role-order.ts";
import type { Role } from "#app/components/shell/viewer.ts";
import { adminMessages } from "#app/i18n/messages/admin.ts";
import { peopleMessages } from "#app/i18n/messages/people.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

export function PeopleFilterForm({ q, role }: { q: string; role: Role | null }) {
  const t = useT(adminMessages);
  const people = useT(peopleMessages);
  const roles = ROLE_ORDER.map((value) => ({ value, label: people(`role_${value}`) }));
  return (
    <form
      key={`${q}|${role}`}
      method="get"
      action={paths.adminPeople()}
      className="mb-4 grid items-end gap-3 *:mt-0! sm:grid-cols-[minmax(0,1fr)_12rem_auto]"
    >
      <TextInput
        name="q"
        type="search"
        label={t("searchPeople")}
        placeholder={t("searchPeopleHint")}
        defaultValue={q}
        maxLength={100}
      />
      <Select
        name="role"
        label={t("roleFilter")}
        options={[{ value: "", label: t("everyRole") }, ...roles]}
        defaultValue={role ?? ""}
      />
      <Button className="min-h-10" icon="search">
        {t("search")}
      </Button>
    </form>
  );
}
