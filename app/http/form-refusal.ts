import { Forbidden, Invalid } from "#app/domain/core/errors.ts";

/**
 * For forms with a long text in them: what its writer may not do is said in the form, with their words still there. Use
 * as `await command(...).catch(formRefusal)`.
 */
export function formRefusal(error: unknown): never {
  throw error instanceof Forbidden ? new Invalid({ form: error.code }) : error;
}
