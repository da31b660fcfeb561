import { Conflict } from "#app/domain/core/errors.ts";
import { redirectWithToast } from "./redirect-with-toast.server.ts";

/**
 * For buttons that a colleague may have been quicker with: the page is shown again as it is now, with the reason. Use as
 * `const refused = await command(...).catch(conflictToast(here))`.
 */
export const conflictToast =
  (to: string) =>
  (error: unknown): Response => {
    if (!(error instanceof Conflict)) throw error;
    return redirectWithToast(to, { tone: "bad", key: error.code });
  };
