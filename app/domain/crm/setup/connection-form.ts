import { z } from "zod";
import type { ConnectorField } from "../connector.ts";
import { MAX_CONNECTION_NAME, MAX_URL } from "../limits.ts";
import { addressProblem } from "../webhook-address.ts";
import { applies, configInput, credentialInput } from "./connection-inputs.ts";

const MAX_TEXT = 200;
/** Private keys and long-lived tokens fit. */
const MAX_SECRET = 8000;
/** Names of fields and objects, also across a relation: `Account.AnnualRevenue`. */
const FIELD_NAME = /^[A-Za-z_][A-Za-z0-9_.-]{0,99}$/;

export type ConnectionInput = {
  name: string;
  config: Record<string, string | undefined>;
  credentials: Record<string, string>;
};

type Parts = {
  /** False leaves the name as it is. */
  named: boolean;
  settings: readonly ConnectorField[];
  credentials: readonly ConnectorField[];
  /** Hosts that may be private and plain http; left out where the form has no address. */
  allowed?: ReadonlySet<string>;
  /** Settings that this form does not have, and that its fields depend on. */
  given?: Record<string, string | undefined>;
};

const nameSchema = z.string("required").trim().min(1, "required").max(MAX_CONNECTION_NAME, "too_long");

function fieldSchema({ type, choices }: ConnectorField, allowed: ReadonlySet<string>): z.ZodType<string> {
  if (type === "choice") return z.enum([...(choices ?? [])] as [string, ...string[]], "choose_one");
  if (type === "field_name") return z.string().trim().regex(FIELD_NAME, "bad_field_name");
  if (type === "secret") return z.string().trim().max(MAX_SECRET, "too_long");
  if (type === "url") {
    const plain = z.string().trim().max(MAX_URL, "too_long");
    return plain
      .superRefine((url, context) => {
        const problem = addressProblem(url, allowed);
        if (problem) context.addIssue({ code: "custom", message: problem });
      })
      .transform((url) => url.replace(/\/+$/, ""));
  }
  return z.string().trim().max(MAX_TEXT, "too_long");
}

/** The form of a connection, from its connector's descriptor; every wrong field has its own code. */
export function connectionFormSchema({ named, settings, credentials, allowed, given = {} }: Parts) {
  const hosts = allowed ?? new Set<string>();
  return z.record(z.string(), z.unknown()).transform((values, context): ConnectionInput => {
    const refuse = (input: string, message: string) =>
      context.addIssue({ code: "custom", message, path: [input] });
    const read = (input: string, schema: z.ZodType<string>): string => {
      const result = schema.safeParse(values[input]);
      if (result.success) return result.data;
      refuse(input, result.error.issues[0]?.message ?? "invalid");
      return "";
    };
    const isEmpty = (value: unknown) => typeof value !== "string" || value.trim() === "";
    const name = named ? read("name", nameSchema) : "";
    const config: Record<string, string | undefined> = {};
    const typed = Object.fromEntries(settings.map((one) => [one.name, values[configInput(one.name)]]));
    const chosen = { ...given, ...typed } as Record<string, string | undefined>;
    const take = (field: ConnectorField, input: string): string | undefined => {
      if (!applies(field, chosen)) return undefined;
      if (!isEmpty(values[input])) return read(input, fieldSchema(field, hosts));
      if (field.required) refuse(input, "required");
      return undefined;
    };
    for (const field of settings) config[field.name] = take(field, configInput(field.name));
    const sealed: Record<string, string> = {};
    for (const field of credentials) {
      const value = take(field, credentialInput(field));
      if (value !== undefined) sealed[field.name] = value;
    }
    return { name, config, credentials: sealed };
  });
}
