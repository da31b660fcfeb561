import { RENDERER_VERSION, renderMarkdown } from "#app/markdown/render.server.ts";
import { newId } from "#db/ids.ts";
import type { Sql } from "#db/types.ts";
import { COMMENT_COLUMNS } from "./columns.ts";
import type { IdeaImport } from "./import-ideas.ts";
import { importPeople } from "./imported-people.ts";
import { parseCount, parseDate, parseText } from "./parse-row.ts";
import { readCsv } from "./read-csv.ts";

type Parsed = {
  line: number;
  sourceId: string;
  parent: string | null;
  ideaId: string;
  author: string;
  body: string;
  createdAt: Date;
  promotes: number;
  demotes: number;
};

/**
 * Comments from a CSV file. Ours have one level of replies, so an answer to an answer joins the thread it is in; a
 * comment without words keeps its place as a gap; one whose parent is missing stands by itself.
 */
export async function importComments(
  sql: Sql,
  { path, source, columns: asked, report, progress }: Omit<IdeaImport, "categoryIdFor" | "language">,
) {
  const file = await readCsv(path, COMMENT_COLUMNS, asked);
  for (const field of ["id", "idea", "date", "body"]) {
    if (!file.columns[field])
      throw new Error(`${file.name} has no column for ${field}; name it with --column ${field}=HEADING`);
  }
  const ideas = new Map(
    (
      await sql<{ id: string; sourceId: string }[]>`
      select id, source_id as "sourceId" from ideas where source = ${source}`
    ).map((row) => [row.sourceId, row.id]),
  );
  const ids = new Map(
    (
      await sql<{ id: string; externalId: string }[]>`
      select id, external_id as "externalId" from idea_comments where external_source = ${source}`
    ).map((row) => [row.externalId, row.id]),
  );
  const parentOf = new Map(file.rows.map(({ values }) => [values.id ?? "", values.parent ?? ""]));
  const isRoot = (parent: string) => parent === "" || parent === "-1" || parent === "0";
  const rootOf = (id: string): string => {
    const seen = new Set<string>();
    let at = id;
    for (
      let parent = parentOf.get(at) ?? "";
      !isRoot(parent) && parentOf.has(parent) && !seen.has(parent);
      parent = parentOf.get(at) ?? ""
    ) {
      seen.add(parent);
      at = parent;
    }
    return at;
  };

  const parsed: Parsed[] = [];
  const firstSeen = new Map<string, Date>();
  for (const { line, values } of file.rows) {
    try {
      const sourceId = parseText(values.id, "id", 200);
      if (ids.has(sourceId)) {
        report.count("comments", { alreadyThere: 1 });
        continue;
      }
      const ideaId = ideas.get(values.idea ?? "");
      if (!ideaId) throw new Error(`its idea ${values.idea || "(none)"} was not imported`);
      const body = values.body ?? "";
      if (body.length > 32_000) throw new Error(`the text has ${body.length} characters; at most 32000 fit`);
      const createdAt = parseDate(values.date, values.time);
      const author = values.author || "unknown";
      const root = rootOf(sourceId);
      const parent = values.parent ?? "";
      if (!isRoot(parent) && !parentOf.has(parent)) {
        report.notes.push({
          file: file.name,
          line,
          reason: `the comment ${parent} it answers is not in the file; it stands by itself`,
        });
      }
      if (!body)
        report.notes.push({ file: file.name, line, reason: "it has no words; kept as a gap in the thread" });
      if (createdAt < (firstSeen.get(author) ?? new Date(8.64e15))) firstSeen.set(author, createdAt);
      const counts = {
        promotes: parseCount(values.promotes, "promotes"),
        demotes: parseCount(values.demotes, "demotes"),
      };
      ids.set(sourceId, newId(createdAt.getTime()));
      parsed.push({
        line,
        sourceId,
        parent: root === sourceId ? null : root,
        ideaId,
        author,
        body,
        createdAt,
        ...counts,
      });
    } catch (error) {
      report.refuse("comments", { file: file.name, line, reason: (error as Error).message });
    }
  }
  const people = await importPeople(sql, source, firstSeen);
  const bar = progress("comments", parsed.length);
  // Roots before their replies, each oldest first.
  parsed.sort(
    (a, b) =>
      Number(a.parent !== null) - Number(b.parent !== null) || a.createdAt.getTime() - b.createdAt.getTime(),
  );
  for (let i = 0; i < parsed.length; i += 500) {
    const batch = parsed.slice(i, i + 500);
    await sql`insert into idea_comments ${sql(
      batch.map((row) => ({
        id: ids.get(row.sourceId)!,
        idea_id: row.ideaId,
        parent_id: row.parent ? (ids.get(row.parent) ?? null) : null,
        author_id: people.get(row.author)!,
        source: row.body,
        html: renderMarkdown(row.body),
        renderer_version: RENDERER_VERSION,
        historic_promotes: row.promotes,
        historic_demotes: row.demotes,
        created_at: row.createdAt,
        deleted_at: row.body ? null : row.createdAt,
        external_source: source,
        external_id: row.sourceId,
      })),
    )}`;
    report.count("comments", { imported: batch.length });
    bar.add(batch.length);
  }
  bar.end();
}
