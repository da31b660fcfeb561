import type { Access } from "#app/http/handler.server.ts";

/** Who may knock at each route: the loader to look, the action to change. A new route fails the test until it is here. */
export const ACCESS: Record<string, { loader?: Access; action?: Access }> = {
  $: { loader: "anyone" },
  _index: { loader: "anyone" },
  locale: { action: "anyone" },
  theme: { action: "anyone" },
  "desk._index": { loader: "product_manager" },
  "desk.board": { loader: "product_manager" },
  "desk.moves": { loader: "product_manager", action: "product_manager" },
  "desk.moves_.$batchId.undo": { action: "product_manager" },
  "desk.owners": { action: "product_manager" },
  "desk.categories": { action: "product_manager" },
  "desk.views": { action: "product_manager" },
  "desk.views_.$viewId.removal": { action: "product_manager" },
  "desk.templates": { loader: "product_manager", action: "product_manager" },
  "ideas.$ref.status": { loader: "product_manager", action: "product_manager" },
  "ideas.$ref.response": { loader: "product_manager", action: "product_manager" },
  "ideas.$ref.merge": { loader: "product_manager", action: "product_manager" },
  "ideas.$ref.unmerge": { action: "product_manager" },
  "ideas.$ref.owner": { action: "product_manager" },
  "ideas.$ref.category": { action: "product_manager" },
  "ideas.$ref.notes": { action: "product_manager" },
  "admin.categories._index": { loader: "admin" },
  "admin.categories.$slug": { loader: "admin", action: "admin" },
  "admin.statuses": { loader: "admin", action: "admin" },
};
