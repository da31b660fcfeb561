import { streamText } from "./stream-text.server.ts";

const TYPES = { csv: "text/csv", json: "application/json" } as const;

type File = { name: string; kind: keyof typeof TYPES; now: Date };

/** A file for somebody to keep, written as it is read. Its name says of which day it is; nobody else ever gets it. */
export const streamDownload = (pieces: AsyncIterable<string>, { name, kind, now }: File): Response =>
  streamText(pieces, {
    headers: {
      "Content-Type": `${TYPES[kind]}; charset=utf-8`,
      "Content-Disposition": `attachment; filename="${name}-${now.toISOString().slice(0, 10)}.${kind}"`,
      "Cache-Control": "no-store",
    },
  });
