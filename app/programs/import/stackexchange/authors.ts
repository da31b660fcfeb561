import type { StackExchange } from "./stack-exchange.ts";

/** The source id of whoever stands in for authors without an account. */
export const FORMER = "former";

type Author = { id: string; known: boolean };

/** Finds the members behind some users; those that are gone are all one former member. */
export async function authorsOf(
  { sql, source }: StackExchange,
  users: (string | undefined)[],
): Promise<(user: string | undefined) => Author> {
  const wanted = new Set(users.filter((user) => user !== undefined)).add(FORMER);
  const rows = await sql<{ id: string; user: string }[]>`
    select id, source_id as user from members where source = ${source} and source_id in ${sql([...wanted])}`;
  const ids = new Map(rows.map((row) => [row.user, row.id]));
  return (user) => {
    const id = user === FORMER ? undefined : ids.get(user ?? "");
    return { id: id ?? ids.get(FORMER)!, known: id !== undefined };
  };
}
