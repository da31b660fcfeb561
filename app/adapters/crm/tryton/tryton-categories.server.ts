import type { FieldValues } from "#app/domain/crm/port.ts";
import { CATEGORY_SLOTS, type CategorySlot, isCategorySlot } from "./tryton-fields.server.ts";
import type { Rpc } from "./tryton-session.server.ts";

const ROOT = "Community";

type Row = { id: number; name: string; parent: number | null };
/** The tree below "Community": a branch per slot, a leaf per value. */
export type Categories = {
  /** What a party's categories say, by slot. */
  valuesOf: (categoryIds: readonly number[]) => FieldValues;
  /** What to change of a party's categories for these values; leaves that lack are made. Null when nothing. */
  changeFor: (categoryIds: readonly number[], values: FieldValues) => Promise<[string, number[]][] | null>;
};

/** Read once per piece of work: a level has few names. */
export async function communityCategories(rpc: Rpc): Promise<Categories> {
  const rows = await readTree(rpc);
  const leafOf = (branch: number, name: string) =>
    rows.find((row) => row.parent === branch && row.name === name);
  const rootId = () => rows.find((row) => row.parent === null)?.id;
  const branchOf = (slot: CategorySlot) => {
    const root = rootId();
    return root === undefined ? undefined : leafOf(root, CATEGORY_SLOTS[slot])?.id;
  };

  const make = async (name: string, parent: number | null): Promise<number> => {
    const { result } = await rpc("write", "party.category.create", [[{ name, parent }]]);
    const [id] = result as [number];
    rows.push({ id, name, parent });
    return id;
  };
  const leafFor = async (slot: CategorySlot, name: string) => {
    const root = rootId() ?? (await make(ROOT, null));
    const branch = leafOf(root, CATEGORY_SLOTS[slot])?.id ?? (await make(CATEGORY_SLOTS[slot], root));
    return leafOf(branch, name)?.id ?? (await make(name, branch));
  };
  const held = (categoryIds: readonly number[], slot: CategorySlot) => {
    const branch = branchOf(slot);
    return branch === undefined
      ? []
      : rows.filter((row) => row.parent === branch && categoryIds.includes(row.id));
  };

  return {
    valuesOf: (categoryIds) =>
      Object.fromEntries(
        (Object.keys(CATEGORY_SLOTS) as CategorySlot[]).map((slot) => [
          slot,
          held(categoryIds, slot)
            .map(({ name }) => name)
            .join(", ") || null,
        ]),
      ),
    async changeFor(categoryIds, values) {
      const change: [string, number[]][] = [];
      for (const [slot, value] of Object.entries(values)) {
        if (!isCategorySlot(slot)) continue;
        const now = held(categoryIds, slot);
        const wanted = value === null || value === "" ? null : await leafFor(slot, String(value));
        const others = now.filter(({ id }) => id !== wanted).map(({ id }) => id);
        if (others.length > 0) change.push(["remove", others]);
        if (wanted !== null && !now.some(({ id }) => id === wanted)) change.push(["add", [wanted]]);
      }
      return change.length > 0 ? change : null;
    },
  };
}

async function readTree(rpc: Rpc): Promise<Row[]> {
  const read = async (domain: unknown[]) => {
    const { result } = await rpc(
      "describe",
      "party.category.search_read",
      [domain, 0, null, [["id", "ASC"]], ["name", "parent"]],
      { context: { active_test: false } },
    );
    return result as Row[];
  };
  const [root] = await read([
    ["name", "=", ROOT],
    ["parent", "=", null],
  ]);
  if (!root) return [];
  return [
    root,
    ...(await read([
      ["parent", "child_of", [root.id]],
      ["id", "!=", root.id],
    ])),
  ];
}
