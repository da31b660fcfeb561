import type { ThreadState } from "#db/schema/forum.ts";

/** The questions a helper looks through; the address is the only place where the choice is kept. */
export const DESK_VIEWS = ["unanswered", "late", "check", "info", "mine", "solved"] as const;
export type DeskView = (typeof DESK_VIEWS)[number];

/** Hours after which an unanswered question is late: what the community promises its askers. */
export const LATE_HOURS = 24;

/** Where counting a view stops: beyond it "more than" says enough. */
export const DESK_COUNTED = 99;

export type DeskFilter = {
  view: DeskView;
  /** A category's slug. */
  category: string;
  /** Of the text. */
  language: string;
};

/** What a view holds and how it is ordered: the column, and whether the oldest comes first. */
type Shape = {
  states: readonly ThreadState[];
  column: "created_at" | "last_answer_at" | "last_activity_at" | "solved_at";
  oldestFirst: boolean;
};

export const DESK_SHAPES: Record<DeskView, Shape> = {
  unanswered: { states: ["unanswered"], column: "created_at", oldestFirst: false },
  late: { states: ["unanswered"], column: "created_at", oldestFirst: true },
  check: { states: ["answered"], column: "last_answer_at", oldestFirst: false },
  info: { states: ["needs_info"], column: "last_activity_at", oldestFirst: false },
  mine: { states: ["unanswered", "answered", "needs_info"], column: "created_at", oldestFirst: false },
  solved: { states: ["solved"], column: "solved_at", oldestFirst: false },
};

/** Reads an address; what is not one of ours falls back to the default. */
export function readDeskFilter(params: URLSearchParams): DeskFilter {
  const word = (name: string) =>
    (params.get(name) ?? "")
      .replace(/\p{Cc}/gu, "")
      .trim()
      .slice(0, 100);
  return {
    view: DESK_VIEWS.find((view) => view === params.get("view")) ?? "unanswered",
    category: word("category"),
    language: word("language"),
  };
}

/** The query of an address that shows this again; what is default is left out. */
export const deskQuery = ({ view, category, language }: DeskFilter): Record<string, string | null> => ({
  view: view === "unanswered" ? null : view,
  category: category || null,
  language: language || null,
});
