import { Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";

/** An answer that is written as it is read: nothing of it is kept, and whoever goes away stops it. */
export const streamText = (pieces: AsyncIterable<string>, init: ResponseInit): Response =>
  new Response(createReadableStreamFromReadable(Readable.from(pieces)), init);
