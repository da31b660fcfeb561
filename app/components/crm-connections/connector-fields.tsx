import { type FormEvent, useState } from "react";
import type { Connector, ConnectorField as Described } from "#app/domain/crm/connector.ts";
import { applies, configInput, credentialInput } from "#app/domain/crm/setup/connection-inputs.ts";
import { ConnectorField } from "./connector-field.tsx";
import { useConnectorWords } from "./use-connector-words.ts";

export type FieldGroup = {
  key: string;
  title?: string;
  fields: readonly { field: Described; part: "setting" | "credential" }[];
};

type ConnectorFieldsProps = {
  connector: Connector;
  groups: readonly FieldGroup[];
  /** What is stored already. */
  config: Record<string, string | undefined>;
  errors: Record<string, string> | null;
  /** What was typed into a form that was refused. */
  values: Record<string, string>;
  /** Where the vendor has to send the admin back to. */
  callbackUrl: string;
  /** Inputs that cannot change any more. */
  fixed?: readonly string[];
};

/** The inputs of a connection's form, made from its connector's descriptor. */
export function ConnectorFields(props: ConnectorFieldsProps) {
  const { connector, groups, config, errors, values, callbackUrl, fixed = [] } = props;
  const say = useConnectorWords(connector.kind, { callback: callbackUrl });
  const shown = ({ field, part }: FieldGroup["fields"][number]) =>
    part === "credential"
      ? values[credentialInput(field)]
      : (values[configInput(field.name)] ?? config[field.name] ?? field.default);
  const stored = Object.fromEntries(
    connector.settings.map((field) => [field.name, shown({ field, part: "setting" })]),
  );
  const [chosen, setChosen] = useState<Record<string, string | undefined>>({});
  const onChange = ({ target }: FormEvent) => {
    if (!(target instanceof HTMLSelectElement)) return;
    const { name, value } = target;
    setChosen((before) => ({ ...before, [name.replace(/^config_/, "")]: value }));
  };
  return (
    <div onChange={onChange} className="space-y-8">
      {groups.map(({ key, title, fields }) => (
        <fieldset key={key}>
          {title && <legend className="mb-4 text-base font-semibold">{title}</legend>}
          {fields.map((one) => {
            const input =
              one.part === "credential" ? credentialInput(one.field) : configInput(one.field.name);
            return (
              <ConnectorField
                key={input}
                field={one.field}
                input={input}
                say={say}
                error={errors?.[input]}
                value={shown(one)}
                applies={applies(one.field, { ...stored, ...chosen })}
                disabled={fixed.includes(input)}
              />
            );
          })}
        </fieldset>
      ))}
    </div>
  );
}
