import { gzipSync } from "node:zlib";

export type Answer = { status: number; text: string };

export async function ask(port: number, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers, redirect: "manual" });
  return { status: response.status, text: await response.text() };
}

const KIB = 1024;

/** KiB of a page's HTML, compressed. */
export const htmlKiB = (html: string) => gzipSync(html).byteLength / KIB;

/** Compressed kB (1,000 bytes) of all the scripts a page loads: its entry, its routes and what those import. */
export async function scriptKb(port: number, html: string): Promise<number> {
  const loaded = /(?:<link rel="modulepreload" href="|\b(?:from|import) ")(\/assets\/[^"]+\.js)"/g;
  const urls = new Set([...html.matchAll(loaded)].map((match) => match[1]!));
  const sizes = await Promise.all(
    [...urls].map(async (url) => gzipSync((await ask(port, url)).text).byteLength),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}
