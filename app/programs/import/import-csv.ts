import { readFileSync } from "node:fs";
import type { Sql } from "#db/types.ts";
import { assertFiles } from "./assert-files.ts";
import { categoryFinder } from "./import-categories.ts";
import { importComments } from "./import-comments.ts";
import { type IdeaImport, importIdeas } from "./import-ideas.ts";

type Mapping = { ideas?: Record<string, string>; comments?: Record<string, string> };

const pairs = (values: string[] | undefined) =>
  Object.fromEntries(
    (values ?? []).map((value) => {
      const at = value.indexOf("=");
      if (at < 1) throw new Error(`"${value}" is not FIELD=HEADING`);
      return [value.slice(0, at), value.slice(at + 1)];
    }),
  );

function readMapping(path: string | undefined): Mapping {
  if (!path) return {};
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Mapping;
  } catch (error) {
    throw new Error(`the mapping file ${path} cannot be read: ${(error as Error).message}`);
  }
}

type Options = Pick<IdeaImport, "language" | "report" | "progress"> & {
  ideas?: string | undefined;
  comments?: string | undefined;
  source?: string | undefined;
  category?: string | undefined;
  map?: string | undefined;
  column?: string[] | undefined;
  "idea-column"?: string[] | undefined;
  "comment-column"?: string[] | undefined;
};

/** Ideas and comments from CSV files, whatever their columns are called. */
export async function importCsv(sql: Sql, { language, report, progress, ...values }: Options): Promise<void> {
  assertFiles([values.ideas, values.comments].filter((path) => path !== undefined));
  const mapping = readMapping(values.map);
  const shared = { source: values.source ?? "import", report, progress };
  const common = pairs(values.column);
  if (values.ideas) {
    const columns = { ...mapping.ideas, ...common, ...pairs(values["idea-column"]) };
    const categoryIdFor = categoryFinder(sql, values.category ?? "Imported");
    await importIdeas(sql, { ...shared, path: values.ideas, language, columns, categoryIdFor });
  }
  if (values.comments) {
    const columns = { ...mapping.comments, ...common, ...pairs(values["comment-column"]) };
    await importComments(sql, { ...shared, path: values.comments, columns });
  }
}
