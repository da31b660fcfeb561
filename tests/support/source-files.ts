import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

export type SourceFile = { path: string; text: string; imports: string[] };

const isSource = /\.(ts|tsx)$/;

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else if (isSource.test(entry.name)) yield path;
  }
}

/** An import by alias or relative path as a path from the root; a package's name stays as it is. */
function resolve(specifier: string, from: string): string {
  if (specifier.startsWith("#")) return specifier.slice(1);
  if (specifier.startsWith(".")) return join(from, "..", specifier);
  return specifier;
}

/** The TypeScript sources of these folders, with what each imports. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders
    .flatMap((folder) => [...walk(join(root, folder))])
    .map((file) => {
      const path = relative(root, file);
      const text = readFileSync(file, "utf8");
      const found = text.matchAll(
        /^\s*(?:import|export)\s(?:[^"';]*?\sfrom\s)?"([^"]+)"|\bimport\("([^"]+)"\)/gm,
      );
      const imports = [...found].map((match) => resolve(match[1] ?? match[2]!, path));
      return { path, text, imports };
    });
}
