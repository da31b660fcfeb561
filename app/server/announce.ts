import { env } from "#app/runtime/env.server.ts";

/** Tells the person who started the program where it is. */
export async function announceReady(url: string): Promise<void> {
  process.stdout.write(`\n  Ruche is ready: ${env.RUCHE_BASE_URL ?? url}\n\n`);
}
