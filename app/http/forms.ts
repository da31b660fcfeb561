import type { z } from "zod";
import { Invalid } from "#app/domain/core/errors.ts";

/** What a refused form answers: codes by field, and what was typed, so that the page can show both. */
export type FormState = { errors: Record<string, string>; values: Record<string, string> };

const typed = new WeakMap<Request, Record<string, string>>();

/** What the person typed into the form that `parseForm` read; passwords and secrets are never given back. */
export const typedValues = (request: Request): Record<string, string> => typed.get(request) ?? {};

const isCode = /^[a-z][a-z0-9_]*$/;

function fieldsOf(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const name = String(issue.path[0] ?? "form");
    fields[name] ??= isCode.test(issue.message)
      ? issue.message
      : issue.code === "too_big"
        ? "too_long"
        : "invalid";
  }
  return fields;
}

/** No text of ours holds the character zero, and Postgres takes none. */
const clean = (value: unknown) => (typeof value === "string" ? value.replaceAll("\u0000", "") : value);
const withoutNul = (values: unknown) =>
  values && typeof values === "object" && !Array.isArray(values)
    ? Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          Array.isArray(value) ? value.map(clean) : clean(value),
        ]),
      )
    : values;

/** Checks a plain object against a schema whose messages are codes; throws `Invalid`. */
export function parseValues<S extends z.ZodType>(values: unknown, schema: S): z.infer<S> {
  const result = schema.safeParse(withoutNul(values));
  if (!result.success) throw new Invalid(fieldsOf(result.error));
  return result.data;
}

/**
 * Reads and checks a form. A field given several times becomes an array when the schema wants one: name it with `[]`
 * (`tags[]`). Files stay `File`s.
 */
export async function parseForm<S extends z.ZodType>(request: Request, schema: S): Promise<z.infer<S>> {
  const form = await request.formData();
  const values: Record<string, unknown> = {};
  const kept: Record<string, string> = {};
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name);
    if (name.endsWith("[]")) values[name.slice(0, -2)] = all;
    else values[name] = all.at(-1);
    const last = all.at(-1);
    if (typeof last === "string" && !/password|^secret_/i.test(name))
      kept[name] = name.endsWith("[]") ? all.join("\n") : last;
  }
  typed.set(request, kept);
  return parseValues(values, schema);
}
