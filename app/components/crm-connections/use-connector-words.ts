import type { Connector } from "#app/domain/crm/connector.ts";
import type { Values } from "#app/i18n/index.ts";
import { crmConnectorsMessages } from "#app/i18n/messages/crm-connectors.ts";
import { useT } from "#app/i18n/use-t.ts";

type Key = keyof (typeof crmConnectorsMessages)["en"];

/** `say("entries")`, `say("entries", "hint")`, `say("entries", "task")`: the words of one kind's input, or null. */
export function useConnectorWords(kind: Connector["kind"], values?: Values) {
  const t = useT(crmConnectorsMessages);
  return (name: string, part?: string): string | null => {
    const tail = part ? `${name}_${part}` : name;
    const key = [`${kind}_${tail}`, `any_${tail}`].find((one) => one in crmConnectorsMessages.en);
    return key ? t(key as Key, values) : null;
  };
}
