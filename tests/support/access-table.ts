import type { Access } from "#app/http/handler.server.ts";

/** Who may knock at each route: the loader to look, the action to change. A new route fails the test until it is here. */
export const ACCESS: Record<string, { loader?: Access; action?: Access }> = {
  $: { loader: "anyone" },
  _index: { loader: "anyone" },
  locale: { action: "anyone" },
  theme: { action: "anyone" },
};
