import { parseArgs } from "node:util";
import { TEXT_LANGUAGES } from "#app/domain/ideas/limits.ts";
import { useDatabase } from "#app/runtime/db.server.ts";
import { rebuildSearch } from "../rebuild-search.ts";
import { assertFiles } from "./assert-files.ts";
import { categoryFinder } from "./import-categories.ts";
import { importCsv } from "./import-csv.ts";
import { importNdjson } from "./import-ndjson.ts";
import { Progress } from "./progress.ts";
import { ImportReport } from "./report.ts";
import { settleCounters } from "./settle.ts";
import { importStackExchange } from "./stackexchange/import-stackexchange.ts";

const USAGE = `npm run import -- ideas --ideas FILE.csv [--comments FILE.csv] [options]
npm run import -- stackexchange FOLDER [options]      (a dump: Posts.xml, Users.xml, Comments.xml, Votes.xml, PostLinks.xml)
npm run import -- ndjson FILE.ndjson ...      (members, ideas, votes, comments, questions, answers and answer-votes, by file name)

  --source NAME          where the rows come from; the same name updates nothing and adds what is new
                         (default: import, or stackexchange)
  --language CODE        language of the texts: en, fr, es, de, other (default: en)
  --category NAME        category of ideas that name none, or of all questions; made if there is none (default: Imported)
  --column FIELD=HEADING which heading a field is under, for both files; --idea-column and --comment-column for one
  --map FILE.json        the same as a file: {"ideas": {"title": "Titre"}, "comments": {"body": "Texte"}}

What is imported keeps its dates and authors and earns no points: votes of another system cannot be checked by the rules
of this one.`;

function textLanguage(code: string): (typeof TEXT_LANGUAGES)[number] {
  const known = TEXT_LANGUAGES.find((language) => language === code);
  if (!known) throw new Error(`there is no language "${code}"; there are: ${TEXT_LANGUAGES.join(", ")}`);
  return known;
}

/** `npm run import`: 0 when everything went in, 1 when rows were left out, 2 for a call it does not understand. */
export async function importCommand(args: string[]): Promise<number> {
  const text = { type: "string" } as const;
  const list = { type: "string", multiple: true } as const;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ideas: text,
      comments: text,
      source: text,
      language: text,
      category: text,
      map: text,
      column: list,
      "idea-column": list,
      "comment-column": list,
    },
  });
  const [kind, ...files] = positionals;
  const { sql } = useDatabase();
  const report = new ImportReport();
  const progress = (label: string, total: number) => new Progress(label, total);
  const language = textLanguage(values.language ?? "en");
  if (kind === "ideas" && (values.ideas || values.comments)) {
    await importCsv(sql, { ...values, language, report, progress });
  } else if (kind === "stackexchange" && files[0] && files.length === 1) {
    assertFiles(files);
    const name = values.category ?? "Imported";
    await importStackExchange(sql, {
      folder: files[0],
      source: values.source ?? "stackexchange",
      language,
      categoryId: await categoryFinder(sql, name, { takesIdeas: false })(name),
      report,
      progress,
    });
  } else if (kind === "ndjson" && files.length > 0) {
    assertFiles(files);
    await importNdjson(sql, { files, report, progress });
  } else {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  await settleCounters(sql);
  // Rows that came without events are found only once the index is made anew.
  if ([...report.tallies.values()].some(({ imported }) => imported > 0)) await rebuildSearch(sql);
  report.print();
  return report.problems.length > 0 ? 1 : 0;
}
