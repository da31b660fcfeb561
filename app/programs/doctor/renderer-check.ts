import { RENDERER_VERSION } from "#app/markdown/render.server.ts";
import type { Check } from "./check.ts";

/** Every table with stored HTML, and how a person finds its rows. */
const STORED = [
  ["idea", "idea_texts", "idea_id"],
  ["comment", "idea_comments", "id"],
  ["thread", "thread_texts", "thread_id"],
  ["answer", "posts", "id"],
  ["remark", "thread_comments", "id"],
  ["article", "article_translations", "article_id"],
  ["case message", "case_messages", "id"],
];

export const RENDERER_CHECK: Check = {
  name: "stored pages are of this version of the renderer",
  find: STORED.map(
    ([kind, table, id]) =>
      `select '${kind}' as kind, ${id} as id, renderer_version from ${table} where renderer_version <> ${RENDERER_VERSION}`,
  ).join(" union all "),
  advice: "The application renders them again when it starts; is its worker running?",
};
