import { MAX_CONNECTION_NAME, MAX_URL } from "#app/domain/crm/limits.ts";
import { crmConnectionMessages } from "#app/i18n/messages/crm-connections.ts";
import { useT } from "#app/i18n/use-t.ts";
import { TextInput } from "#app/ui/text-input.tsx";

type ConnectionFieldsProps = {
  errors: Record<string, string> | null;
  values: { name?: string; url?: string };
};

export function ConnectionFields({ errors, values }: ConnectionFieldsProps) {
  const t = useT(crmConnectionMessages);
  return (
    <>
      <TextInput
        name="name"
        label={t("connectionName")}
        hint={t("connectionNameHint")}
        error={errors?.name}
        defaultValue={values.name}
        maxLength={MAX_CONNECTION_NAME}
        autoComplete="off"
        required
      />
      <TextInput
        name="url"
        type="url"
        inputMode="url"
        label={t("url")}
        hint={t("urlHint")}
        error={errors?.url}
        defaultValue={values.url}
        maxLength={MAX_URL}
        placeholder="https://"
        autoComplete="off"
        spellCheck={false}
        required
      />
    </>
  );
}
