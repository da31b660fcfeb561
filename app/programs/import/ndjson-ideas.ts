import { slugify } from "#app/domain/core/slug.ts";
import { excerpt, RENDERER_VERSION, renderMarkdown } from "#app/markdown/render.server.ts";
import { assertTitle, idOf, type Load, SOURCE } from "./ndjson-load.ts";
import { parseStatus } from "./parse-row.ts";

export const IDEA_LOADS: readonly Load<"ideas" | "votes" | "comments">[] = [
  {
    kind: "ideas",
    table: "ideas",
    counted: true,
    columns:
      "id source source_id slug title excerpt tags author_id category_id status_id created_at last_activity_at status_changed_at answered_at",
    make: async (i, { statuses, categoryIdFor }) => {
      assertTitle(i.title);
      const status = parseStatus(i.status, statuses);
      const decidedAt = status === "received" ? null : i.createdAt;
      const names = [
        idOf("idea", i.id),
        SOURCE,
        i.id,
        slugify(i.title),
        i.title,
        excerpt(i.body ?? ""),
        i.tags,
      ];
      const places = [idOf("member", i.authorId), await categoryIdFor(i.category), status];
      return [...names, ...places, i.createdAt, i.createdAt, decidedAt, decidedAt];
    },
  },
  {
    kind: "ideas",
    table: "idea_texts",
    counted: false,
    columns: "idea_id title source html renderer_version",
    make: (i) => {
      assertTitle(i.title);
      return [idOf("idea", i.id), i.title, i.body, renderMarkdown(i.body ?? ""), RENDERER_VERSION];
    },
  },
  {
    kind: "votes",
    table: "idea_votes",
    counted: true,
    columns: "idea_id member_id value cast_at",
    make: (v) => {
      if (v.value !== 1 && v.value !== -1) throw new Error(`a vote is 1 or -1, not ${v.value}`);
      return [idOf("idea", v.ideaId), idOf("member", v.memberId), v.value, v.createdAt];
    },
  },
  {
    kind: "comments",
    table: "idea_comments",
    counted: true,
    columns:
      "id external_source external_id idea_id parent_id author_id source html renderer_version created_at",
    // One level of replies: an answer to an answer joins the thread it is in.
    make: (c, { roots }) => {
      const root = c.parentId === null ? null : (roots.get(c.parentId) ?? c.parentId);
      if (root !== null) roots.set(c.id, root);
      const parent = root === null ? null : idOf("comment", root);
      const names = [
        idOf("comment", c.id),
        SOURCE,
        c.id,
        idOf("idea", c.ideaId),
        parent,
        idOf("member", c.authorId),
      ];
      return [...names, c.body, renderMarkdown(c.body ?? ""), RENDERER_VERSION, c.createdAt];
    },
  },
];
