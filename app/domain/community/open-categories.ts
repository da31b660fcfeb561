import type { Category } from "./queries.server.ts";

type Choosable = Pick<Category, "slug" | "takesIdeas" | "takesThreads" | "audience" | "archived">;

type Wanted = {
  takes: "ideas" | "threads";
  /** Slug of one that is offered whatever it is: where something is already. */
  also?: string | null | undefined;
  /** Those of the circle, too; for what everybody reads there is no place in them. */
  circle?: boolean;
};

/** The categories that a list is narrowed to, or that something may be put in. */
export const openCategories = <C extends Choosable>(
  categories: readonly C[],
  { takes, also, circle = false }: Wanted,
): C[] =>
  categories.filter(
    (one) =>
      one.slug === also ||
      ((takes === "ideas" ? one.takesIdeas : one.takesThreads) &&
        !one.archived &&
        (circle || one.audience === "everyone")),
  );
