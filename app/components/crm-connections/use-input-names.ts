import type { Connector } from "#app/domain/crm/connector.ts";
import { configInput, credentialInput } from "#app/domain/crm/setup/connection-inputs.ts";
import { crmSetupMessages } from "#app/i18n/messages/crm-setup.ts";
import { useT } from "#app/i18n/use-t.ts";
import { useConnectorWords } from "./use-connector-words.ts";

/** What an input of a connection's form is called. */
export function useInputNames({ kind, name: crm, settings, credentials }: Connector) {
  const t = useT(crmSetupMessages);
  const say = useConnectorWords(kind);
  return (input: string): string | null => {
    if (input === "name") return t("nameLabel");
    if (input === "budgetShare") return t("budgetShare");
    if (input === "pullEvery") return t("pullEvery", { crm });
    const field =
      settings.find(({ name }) => configInput(name) === input) ??
      credentials.find((one) => credentialInput(one) === input);
    return field ? say(field.name) : null;
  };
}
