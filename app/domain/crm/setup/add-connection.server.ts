import { z } from "zod";
import type { Actor } from "#app/domain/core/actor.ts";
import type { ConnectionKind } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { CONNECTORS } from "../connectors.ts";
import { createConnection, type WebhookRules } from "../create-connection.server.ts";
import { newConnectionSchema } from "../schema.ts";
import { connectCrm } from "./connect-crm.server.ts";
import { type ConnectionInput, connectionFormSchema } from "./connection-form.ts";

type Asked =
  | { kind: "webhook"; input: z.infer<typeof newConnectionSchema> }
  | { kind: Exclude<ConnectionKind, "webhook">; input: ConnectionInput & { id: string } };

/** The form by which a connection of a kind is added. */
export function addConnectionSchema(kind: ConnectionKind, allowed: ReadonlySet<string>) {
  if (kind === "webhook") return newConnectionSchema.transform((input): Asked => ({ kind, input }));
  const { settings, credentials } = CONNECTORS[kind];
  const form = connectionFormSchema({ named: true, settings, credentials, allowed });
  return z.record(z.string(), z.unknown()).transform((values, context): Asked => {
    const input = form.safeParse(values);
    const id = z.uuid("invalid").safeParse(values.id);
    for (const { message, path } of input.error?.issues ?? [])
      context.addIssue({ code: "custom", message, path: [...path] });
    if (id.error) context.addIssue({ code: "custom", message: "invalid", path: ["id"] });
    if (!input.success || !id.success) return z.NEVER;
    return { kind, input: { ...input.data, id: id.data } };
  });
}

/** Adds a connection of any kind. Returns the secret of a webhook, which is shown now and never again. */
export async function addConnection(
  db: Db,
  rules: WebhookRules,
  actor: Actor,
  asked: Asked,
): Promise<{ secret: string | null; id: string }> {
  const { id } = asked.input;
  if (asked.kind === "webhook") return { id, secret: await createConnection(db, rules, actor, asked.input) };
  await connectCrm(db, rules, actor, { ...asked.input, kind: asked.kind });
  return { id, secret: null };
}
