import type { Connector, ConnectorField } from "../connector.ts";

/** Names of the inputs of a connection's forms. What begins with `secret_` is never given back to the page. */
export const configInput = (name: string): string => `config_${name}`;
export const credentialInput = ({ name, type }: Pick<ConnectorField, "name" | "type">): string =>
  `${type === "secret" ? "secret" : "credential"}_${name}`;

const decides = ({ credentials, settings, oauthWhen }: Connector, name: string): boolean =>
  oauthWhen?.setting === name ||
  [...credentials, ...settings.filter(({ type }) => type === "url")].some(
    ({ when }) => when?.setting === name,
  );

/**
 * Settings that say where credentials are sent and how: they change only together with the credentials, or whoever may
 * change an address could have a secret sent to it that they were never to see again.
 */
export const accessSettings = (connector: Connector): ConnectorField[] =>
  connector.settings.filter(({ name, type }) => type === "url" || decides(connector, name));

/** All others: names of fields over there, and what is written. */
export const otherSettings = (connector: Connector): ConnectorField[] => {
  const access = new Set(accessSettings(connector));
  return connector.settings.filter((field) => !access.has(field));
};

/** Whether a field is asked for at all, given what was chosen in the others. */
export const applies = ({ when }: ConnectorField, config: Record<string, string | undefined>): boolean =>
  !when || config[when.setting] === when.is;
