import type { Translated } from "#db/columns.ts";

export type CategoryRow = {
  id: string;
  parentId: string | null;
  slug: string;
  name: Translated;
  description: Translated;
  /** Published articles in it. */
  articleCount: number;
};

export type CategoryNode = CategoryRow & {
  children: CategoryNode[];
  /** Published articles in it and in all below. */
  total: number;
};

/** Rows in the order of their positions become a tree. */
export function categoryTree(rows: readonly CategoryRow[], parentId: string | null = null): CategoryNode[] {
  return rows
    .filter((row) => row.parentId === parentId)
    .map((row) => {
      const children = categoryTree(rows, row.id);
      const total = children.reduce((sum, child) => sum + child.total, row.articleCount);
      return { ...row, children, total };
    });
}

/** From the top of the tree to the category of that name; empty when there is none. */
export function pathTo(tree: readonly CategoryNode[], slug: string): CategoryNode[] {
  for (const node of tree) {
    if (node.slug === slug) return [node];
    const below = pathTo(node.children, slug);
    if (below.length > 0) return [node, ...below];
  }
  return [];
}

/** The category's own id and those of all below. */
export function idsBelow(node: CategoryNode): string[] {
  return [node.id, ...node.children.flatMap(idsBelow)];
}
