import { slugify } from "#app/domain/core/slug.ts";
import { excerpt, RENDERER_VERSION, renderMarkdown } from "#app/markdown/render.server.ts";
import { newId } from "#db/ids.ts";
import type { Sql } from "#db/types.ts";
import { type Columns, IDEA_COLUMNS } from "./columns.ts";
import { importPeople } from "./imported-people.ts";
import { parseCount, parseDate, parseStatus, parseText } from "./parse-row.ts";
import type { Progress } from "./progress.ts";
import { readCsv } from "./read-csv.ts";
import type { ImportReport } from "./report.ts";

export type IdeaImport = {
  path: string;
  source: string;
  language: string;
  columns: Columns;
  categoryIdFor: (name: string | undefined) => Promise<string>;
  report: ImportReport;
  progress: (label: string, total: number) => Progress;
};

const tagsOf = (text: string | undefined) =>
  [
    ...new Set(
      (text ?? "")
        .split(/[,;|]/)
        .map((tag) => slugify(tag, 40))
        .filter((tag) => tag !== "idea"),
    ),
  ].slice(0, 5);

/** Ideas from a CSV file, with supports that have no voter behind them kept apart. Rows that are there stay as they are. */
export async function importIdeas(
  sql: Sql,
  { path, source, language, columns: asked, categoryIdFor, report, progress }: IdeaImport,
) {
  const file = await readCsv(path, IDEA_COLUMNS, asked);
  for (const field of ["id", "title", "date"]) {
    if (!file.columns[field])
      throw new Error(`${file.name} has no column for ${field}; name it with --column ${field}=HEADING`);
  }
  const statuses = new Set((await sql<{ id: string }[]>`select id from statuses`).map((row) => row.id));
  const known = new Set(
    (await sql<{ id: string }[]>`select source_id as id from ideas where source = ${source}`).map(
      (row) => row.id,
    ),
  );
  const parsed = [];
  const firstSeen = new Map<string, Date>();
  for (const { line, values } of file.rows) {
    try {
      const sourceId = parseText(values.id, "id", 200);
      if (known.has(sourceId)) {
        report.count("ideas", { alreadyThere: 1 });
        continue;
      }
      const title = parseText(values.title, "title", 255);
      const body = [values.summary, values.body].filter(Boolean).join("\n\n");
      if (body.length > 32_000) throw new Error(`the text has ${body.length} characters; at most 32000 fit`);
      const createdAt = parseDate(values.date);
      const author = values.author || "unknown";
      const supports = parseCount(values.supports, "supports");
      const statusId = parseStatus(values.status, statuses);
      const categoryId = await categoryIdFor(values.category);
      if (createdAt < (firstSeen.get(author) ?? new Date(8.64e15))) firstSeen.set(author, createdAt);
      known.add(sourceId);
      parsed.push({
        sourceId,
        title,
        body,
        createdAt,
        author,
        supports,
        statusId,
        categoryId,
        tags: tagsOf(values.tags),
      });
    } catch (error) {
      report.refuse("ideas", { file: file.name, line, reason: (error as Error).message });
    }
  }
  const people = await importPeople(sql, source, firstSeen);
  const bar = progress("ideas", parsed.length);
  // Oldest first, so that numbers follow dates.
  parsed.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  for (let i = 0; i < parsed.length; i += 200) {
    const batch = parsed.slice(i, i + 200).map((row) => ({ ...row, id: newId(row.createdAt.getTime()) }));
    await sql.begin(async (tx) => {
      await tx`insert into ideas ${tx(
        batch.map((row) => ({
          id: row.id,
          slug: slugify(row.title),
          title: row.title,
          excerpt: excerpt(row.body),
          language,
          tags: row.tags,
          author_id: people.get(row.author)!,
          category_id: row.categoryId,
          status_id: row.statusId,
          historic_supports: row.supports,
          created_at: row.createdAt,
          last_activity_at: row.createdAt,
          source,
          source_id: row.sourceId,
        })),
      )}`;
      await tx`insert into idea_texts ${tx(
        batch.map((row) => ({
          idea_id: row.id,
          title: row.title,
          source: row.body,
          html: renderMarkdown(row.body),
          renderer_version: RENDERER_VERSION,
          language,
        })),
      )}`;
    });
    report.count("ideas", { imported: batch.length });
    bar.add(batch.length);
  }
  bar.end();
}
