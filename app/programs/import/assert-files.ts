import { existsSync } from "node:fs";

export function assertFiles(paths: string[]): void {
  for (const path of paths) if (!existsSync(path)) throw new Error(`there is no file ${path}`);
}
