import type { ConnectorField as Described } from "#app/domain/crm/connector.ts";
import { crmConnectorsMessages } from "#app/i18n/messages/crm-connectors.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import type { useConnectorWords } from "./use-connector-words.ts";

type ConnectorFieldProps = {
  field: Described;
  input: string;
  say: ReturnType<typeof useConnectorWords>;
  error: string | null | undefined;
  value: string | undefined;
  /** False while another choice makes it needless; without scripts it is there, and says when it is needed. */
  applies: boolean;
  disabled?: boolean;
};

/** One input of a connector's descriptor, with where to find in the vendor's screens what it asks for. */
export function ConnectorField({ field, input, say, error, value, applies, disabled }: ConnectorFieldProps) {
  const t = useT(crmConnectorsMessages);
  const { name, type, when, required, choices } = field;
  const needed = when && {
    setting: say(when.setting) ?? when.setting,
    choice: say(when.setting, when.is) ?? when.is,
  };
  const help = say(name, "hint");
  const hint =
    help || needed ? (
      <>
        {help} {needed && <span className="unscripted-only">{t("onlyWhen", needed)}</span>}
      </>
    ) : undefined;
  const shared = {
    name: input,
    label: say(name) ?? name,
    hint,
    error,
    marker: required ? undefined : t("optional"),
    fieldClassName: applies ? undefined : "unscripted-only",
    disabled,
  };
  if (type === "choice") {
    const options = (choices ?? []).map((one) => ({ value: one, label: say(name, one) ?? one }));
    return <Select {...shared} options={options} defaultValue={value} />;
  }
  const technical = type === "field_name" || type === "url" || name.endsWith("Id");
  return (
    <TextInput
      {...shared}
      type={type === "secret" ? "password" : type === "url" ? "url" : "text"}
      inputMode={type === "url" ? "url" : undefined}
      // What is kept sealed never comes back to the page, not even in a form that was refused.
      defaultValue={type === "secret" ? undefined : value}
      autoComplete={type === "secret" ? "new-password" : "off"}
      spellCheck={false}
      autoCapitalize="none"
      className={technical ? "font-mono text-sm!" : undefined}
      placeholder={type === "url" ? "https://" : undefined}
    />
  );
}
