import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";

/** Tables of the same names live here while they are filled; a session that looks here first writes to them. */
const SHADOW = "ledger_rebuild";

type Named = { name: string; definition: string };

const rows = async <T>(tx: Db, query: string): Promise<T[]> =>
  (await tx.execute(sql.raw(query))) as unknown as T[];

/** Empty copies of these tables, seen by this transaction alone and in place of them. */
export async function beginShadows(tx: Db, tables: readonly string[]): Promise<void> {
  await tx.execute(sql.raw(`create schema ${SHADOW}`));
  for (const table of tables)
    await tx.execute(
      sql.raw(`create table ${SHADOW}.${table} (like public.${table} including all excluding indexes)`),
    );
  await tx.execute(sql.raw(`set local search_path to ${SHADOW}, public`));
}

/** Gives a copy its primary key: `on conflict` needs one. */
export const addKey = (tx: Db, table: string) => addConstraints(tx, table, "p");

/** Gives a copy the other indexes the table has, under the same names: they are those of a schema. */
export async function addIndexes(
  tx: Db,
  table: string,
  { only, but = [] }: { only?: readonly string[]; but?: readonly string[] } = {},
): Promise<void> {
  const found = await rows<Named>(
    tx,
    `select c.relname as name, pg_get_indexdef(c.oid) as definition from pg_index x join pg_class c on c.oid = x.indexrelid
      where x.indrelid = 'public.${table}'::regclass and not x.indisprimary order by 1`,
  );
  for (const { name, definition } of found)
    if (!but.includes(name) && (!only || only.includes(name)))
      await tx.execute(sql.raw(definition.replace(` ON public.${table} `, ` ON ${SHADOW}.${table} `)));
}

async function addConstraints(tx: Db, table: string, type: "p" | "f"): Promise<void> {
  const found = await rows<Named>(
    tx,
    `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
      where conrelid = 'public.${table}'::regclass and contype = '${type}'`,
  );
  for (const { name, definition } of found)
    await tx.execute(sql.raw(`alter table ${SHADOW}.${table} add constraint "${name}" ${definition}`));
}

/** The copies take the place of the tables, in one moment for everybody else: that of the commit. */
export async function swapShadows(tx: Db, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    // Only now: it keeps everybody from writing to the table it refers to.
    await addConstraints(tx, table, "f");
    await tx.execute(sql.raw(`drop table public.${table}`));
    await tx.execute(sql.raw(`alter table ${SHADOW}.${table} set schema public`));
  }
  await tx.execute(sql.raw(`drop schema ${SHADOW}`));
  await tx.execute(sql.raw("set local search_path to public"));
}
