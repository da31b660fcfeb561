import type { RegisterFilter as Filter } from "#app/domain/accounts/consent-register-queries.server.ts";
import { consentRegisterMessages } from "#app/i18n/messages/consent-register.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

const PURPOSES = ["crm_matching", "newsletter", "terms"] as const;

/** A plain GET form: the address says which answers are looked at. */
export function RegisterFilter({ filter: { purpose, answer, who } }: { filter: Filter }) {
  const t = useT(consentRegisterMessages);
  return (
    <form
      key={`${purpose}|${answer}|${who}`}
      method="get"
      action={paths.adminConsents()}
      className="grid items-end gap-3 *:mt-0! sm:grid-cols-2 lg:grid-cols-4"
    >
      <Select
        name="purpose"
        label={t("purpose")}
        options={[
          { value: "", label: t("everyPurpose") },
          ...PURPOSES.map((value) => ({ value, label: t(`purpose_${value}`) })),
        ]}
        defaultValue={purpose ?? ""}
      />
      <Select
        name="answer"
        label={t("answer")}
        options={[
          { value: "", label: t("everyAnswer") },
          { value: "yes", label: t("yes") },
          { value: "no", label: t("no") },
        ]}
        defaultValue={answer ?? ""}
      />
      <TextInput
        name="who"
        label={t("who")}
        placeholder={t("whoHint")}
        defaultValue={who}
        autoCapitalize="none"
        spellCheck={false}
      />
      <Button className="min-h-10" icon="filter">
        {t("filter")}
      </Button>
    </form>
  );
}
