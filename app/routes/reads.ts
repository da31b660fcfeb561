import { DomainError } from "#app/domain/core/errors.ts";
import { recordRead } from "#app/domain/readership/record-read.server.ts";
import { readSchema } from "#app/domain/readership/schema.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { parseForm, parseValues } from "#app/http/forms.ts";
import { defineLoader, type Handled } from "#app/http/handler.server.ts";
import { isMeantToBeRead } from "#app/http/is-meant-to-be-read.ts";
import { visitorOf } from "#app/http/visitor.server.ts";
import { paths } from "#app/paths.ts";

type Read = Parameters<typeof recordRead>[2];

async function count(handled: Handled<"anyone">, read: Pick<Read, "kind" | "number">): Promise<void> {
  if (!isMeantToBeRead(handled.request.headers)) return;
  const { sql, actor, now } = handled;
  await recordRead(sql, actor, { ...read, ...visitorOf(handled), now });
}

/** A page has been in front of somebody for some seconds. */
export const action = defineCommand("anyone", async (handled) => {
  await count(handled, await parseForm(handled.request, readSchema));
  return { to: paths.home() };
});

/** 43 bytes, one transparent pixel. */
const PIXEL = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

/** The same for browsers without scripts: a picture in the page. Whatever happens, it is a picture. */
export const loader = defineLoader("anyone", async (handled) => {
  try {
    await count(handled, parseValues(Object.fromEntries(handled.url.searchParams), readSchema));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
  return new Response(PIXEL, { headers: { "Content-Type": "image/gif", "Cache-Control": "no-store" } });
});
