import { slugify } from "#app/domain/core/slug.ts";
import { excerpt, RENDERER_VERSION, renderMarkdown } from "#app/markdown/render.server.ts";
import { parseStatus } from "./parse-row.ts";

/** In this order, because each kind refers to the ones before. */
export const KINDS = ["members", "ideas", "votes", "comments"] as const;
export type Kind = (typeof KINDS)[number];

type Row = Record<string, string> & { id: number; tags: string[]; parentId: number | null } & Record<
    "authorId" | "ideaId" | "memberId" | "value",
    number
  >;

export type LoadContext = {
  statuses: ReadonlySet<string>;
  categoryIdFor: (name: string | undefined) => Promise<string>;
  /** Of each reply seen so far, the comment that began its thread. */
  roots: Map<number, number>;
};

export type Load = {
  kind: Kind;
  table: string;
  /** The second table of a kind is no second row in the report. */
  counted: boolean;
  columns: string;
  /** The cells of one row; what it throws is the reason why the row is left out. */
  make: (row: Row, context: LoadContext) => Promise<unknown[]> | unknown[];
};

const SOURCE = "ndjson";
const PREFIX = { member: "6d656d62", idea: "69646561", comment: "636f6d6d" };

/** The same row always gets the same id (a UUIDv8 of its kind and number), so that a second run finds it there. */
const idOf = (kind: keyof typeof PREFIX, number: number) =>
  `${PREFIX[kind]}-0000-8000-8000-${number.toString(16).padStart(12, "0")}`;

function assertTitle(title: string | undefined): void {
  if (!title || title.length > 255) throw new Error("the title is empty or over 255 characters");
}

export const LOADS: readonly Load[] = [
  {
    kind: "members",
    table: "members",
    counted: true,
    columns: "id username display_name email email_verified_at bio source source_id created_at",
    make: (m) => {
      const email = (m.email ?? "").toLowerCase();
      return [
        idOf("member", m.id),
        m.username,
        m.displayName,
        email,
        m.createdAt,
        m.bio,
        SOURCE,
        m.id,
        m.createdAt,
      ];
    },
  },
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
        slugify(i.title!),
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
