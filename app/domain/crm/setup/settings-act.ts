import { z } from "zod";
import type { ConnectionKind } from "#db/schema/crm-sync.ts";
import { CONNECTORS } from "../connectors.ts";
import { connectionSchema, type ConnectionInput as WebhookInput } from "../schema.ts";
import { type ConnectionInput, connectionFormSchema } from "./connection-form.ts";
import { accessSettings } from "./connection-inputs.ts";
import { type SettingsInput, settingsSchema } from "./settings-schema.ts";

const PLAIN = ["enable", "disable", "rotate", "end_rotation"] as const;

/** What the forms of a connection's settings page ask for. */
export type SettingsAct =
  | { act: (typeof PLAIN)[number] }
  | { act: "edit"; input: WebhookInput }
  | { act: "save"; input: SettingsInput }
  | { act: "credentials"; input: ConnectionInput };

/** Every form of the page says which it is; what else it must have depends on the kind of CRM. */
export function settingsActSchema(
  kind: ConnectionKind,
  config: Record<string, string | undefined>,
  allowed: ReadonlySet<string>,
) {
  const connector = CONNECTORS[kind];
  return z.record(z.string(), z.unknown()).transform((values, context): SettingsAct => {
    const read = <T>(schema: z.ZodType<T>): T => {
      const result = schema.safeParse(values);
      for (const { message, path } of result.error?.issues ?? []) {
        context.addIssue({ code: "custom", message, path: [...path] });
      }
      return result.data as T;
    };
    const plain = PLAIN.find((act) => act === values.act);
    if (plain) return { act: plain };
    if (values.act === "edit" && kind === "webhook") return { act: "edit", input: read(connectionSchema) };
    if (values.act === "save" && connector.hasRecords)
      return { act: "save", input: read(settingsSchema(connector, config)) };
    if (values.act === "credentials" && connector.credentials.length > 0) {
      const settings = accessSettings(connector);
      const { credentials } = connector;
      return {
        act: "credentials",
        input: read(connectionFormSchema({ named: false, settings, credentials, allowed })),
      };
    }
    context.addIssue({ code: "custom", message: "invalid", path: ["act"] });
    return z.NEVER;
  });
}
