import { Conflict, Invalid } from "#app/domain/core/errors.ts";

/**
 * For forms that may have been overtaken by a colleague: the refusal is shown in the form, with what was typed, instead
 * of an error page. Use as `await command(...).catch(formConflict)`.
 */
export function formConflict(error: unknown): never {
  throw error instanceof Conflict ? new Invalid({ form: error.code }) : error;
}
