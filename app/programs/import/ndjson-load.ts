import type { ImportReport } from "./report.ts";

/** A line of any of the files; a field that its kind does not have is undefined. */
export type Row = Record<
  "title" | "body" | "category" | "status" | "username" | "displayName" | "email" | "bio",
  string
> &
  Record<
    "id" | "authorId" | "ideaId" | "memberId" | "questionId" | "answerId" | "value" | "downvotes",
    number
  > & {
    createdAt: string;
    tags: string[];
    parentId: number | null;
    acceptedAnswerId: number | null;
  };

export type LoadContext = {
  statuses: ReadonlySet<string>;
  categoryIdFor: (name: string | undefined) => Promise<string>;
  /** Of each reply seen so far, the comment that began its thread. */
  roots: Map<number, number>;
  /** Of each question seen so far that has one, its accepted answer. */
  accepted: Map<number, number>;
  report: ImportReport;
};

export type Load<Kind extends string = string> = {
  kind: Kind;
  table: string;
  /** The second table of a kind is no second row in the report. */
  counted: boolean;
  columns: string;
  /** The cells of one row, or null for a row that has no place here; what it throws is why a row cannot be taken. */
  make: (row: Row, context: LoadContext) => Promise<unknown[]> | unknown[] | null;
};

export const SOURCE = "ndjson";
const PREFIX = {
  member: "6d656d62",
  idea: "69646561",
  comment: "636f6d6d",
  question: "71756573",
  answer: "616e7377",
};

/** The same row always gets the same id (a UUIDv8 of its kind and number), so that a second run finds it there. */
export const idOf = (kind: keyof typeof PREFIX, number: number): string =>
  `${PREFIX[kind]}-0000-8000-8000-${number.toString(16).padStart(12, "0")}`;

export function assertTitle(title: string | undefined): void {
  if (!title || title.length > 255) throw new Error("the title is empty or over 255 characters");
}
