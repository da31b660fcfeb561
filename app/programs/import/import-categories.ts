import { slugify } from "#app/domain/core/slug.ts";
import { newId } from "#db/ids.ts";
import type { Sql } from "#db/types.ts";

/** Answers the id of a category by its name or slug, making it when there is none. `fallback` serves rows without one. */
export function categoryFinder(
  sql: Sql,
  fallback: string,
  { takesIdeas = true }: { takesIdeas?: boolean } = {},
): (name: string | undefined) => Promise<string> {
  const found = new Map<string, Promise<string>>();
  const find = async (name: string): Promise<string> => {
    const slug = slugify(name);
    const label = JSON.stringify({ en: name, fr: name });
    await sql`insert into categories (id, slug, name, description, position, takes_ideas)
      values (${newId()}, ${slug}, ${label}::text::jsonb, '{"en":"","fr":""}', 100, ${takesIdeas})
      on conflict (slug) do nothing`;
    const [row] = await sql<{ id: string }[]>`select id from categories where slug = ${slug}`;
    return row!.id;
  };
  return (name) => {
    const wanted = name || fallback;
    const known = found.get(wanted) ?? find(wanted);
    found.set(wanted, known);
    return known;
  };
}
