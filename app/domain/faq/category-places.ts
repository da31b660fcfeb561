import { CATEGORY_LEVELS_MAX } from "./limits.ts";

type Node = { id: string; parentId: string | null; position: number };

export type Placed<T> = T & { level: number };

/** Parents before their children, brothers and sisters in their order; `level` counts from 1. */
export function inTreeOrder<T extends Node>(nodes: readonly T[]): Placed<T>[] {
  const below = (parentId: string | null, level: number): Placed<T>[] =>
    nodes
      .filter((node) => node.parentId === parentId)
      .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
      .flatMap((node) => [{ ...node, level }, ...below(node.id, level + 1)]);
  return below(null, 1);
}

/** The category itself and everything under it. */
export function branchOf(nodes: readonly Node[], id: string): Set<string> {
  const branch = new Set([id]);
  for (let grown = true; grown; ) {
    const before = branch.size;
    for (const node of nodes) if (node.parentId && branch.has(node.parentId)) branch.add(node.id);
    grown = branch.size > before;
  }
  return branch;
}

/** Why the category (null: a new one) cannot stand under that parent, or null when it can. */
export function placeProblem(
  nodes: readonly Node[],
  id: string | null,
  parentId: string | null,
): string | null {
  if (parentId === null) return null;
  const placed = inTreeOrder(nodes);
  const parent = placed.find((node) => node.id === parentId);
  if (!parent) return "no_such_category";
  const branch = id ? branchOf(nodes, id) : new Set<string>();
  if (branch.has(parentId)) return "category_in_itself";
  const levels = placed.filter((node) => branch.has(node.id)).map((node) => node.level);
  const height = levels.length > 0 ? Math.max(...levels) - Math.min(...levels) + 1 : 1;
  return parent.level + height > CATEGORY_LEVELS_MAX ? "too_deep" : null;
}
