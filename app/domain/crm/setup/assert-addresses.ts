import { Invalid } from "#app/domain/core/errors.ts";
import type { ConnectorField } from "../connector.ts";
import { addressProblem } from "../webhook-address.ts";
import { configInput } from "./connection-inputs.ts";

/** Throws `Invalid` for every address that this installation will never speak with. */
export function assertAddresses(
  fields: readonly ConnectorField[],
  config: Record<string, string | undefined>,
  allowed: ReadonlySet<string>,
): void {
  const wrong: Record<string, string> = {};
  for (const { name, type } of fields) {
    const url = config[name];
    const problem = type === "url" && url ? addressProblem(url, allowed) : null;
    if (problem) wrong[configInput(name)] = problem;
  }
  if (Object.keys(wrong).length > 0) throw new Invalid(wrong);
}
