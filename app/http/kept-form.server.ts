import { deflateRawSync, inflateRawSync } from "node:zlib";
import { redirect } from "@remix-run/node";
import { carryDraft } from "#app/domain/ideas/carry-draft.server.ts";
import { draftSchema } from "#app/domain/ideas/schema.ts";
import { paths } from "#app/paths.ts";
import { readCookie, writeCookie } from "./cookies.server.ts";
import { typedValues } from "./forms.ts";
import type { Handled } from "./handler.server.ts";
import { signedOut } from "./signed-out.server.ts";

const COOKIE = "kept";
/** Long enough to open an account and to find the mail that confirms it. */
const MAX_AGE_SECONDS = 24 * 3600;
/** Browsers refuse a cookie of more than 4096 bytes, its name and attributes included. */
const MAX_BYTES = 3800;
/** What may come out of a cookie that somebody made by hand. */
const MAX_INFLATED = 64 * 1024;

type Kind = "idea" | "thread";

const keptSchema = draftSchema.pick({ kind: true, content: true });

/**
 * Leads a guest to sign in, or to sign up, and back to `to` with what they typed: it travels in a cookie of theirs, since
 * it belongs to nobody yet. What is too long for one stays in the form, which then says how to go on.
 */
export function keepAndSignIn(
  request: Request,
  { kind, content, to }: { kind: Kind; content: Record<string, string>; to: string },
) {
  const value = deflateRawSync(JSON.stringify({ kind, content })).toString("base64url");
  if (value.length > MAX_BYTES) return signedOut(request);
  const cookie = writeCookie(COOKIE, value, { maxAgeSeconds: MAX_AGE_SECONDS });
  return redirect(paths.login(to), { headers: { "Set-Cookie": cookie } });
}

function read(request: Request) {
  const value = readCookie(request.headers.get("cookie"), COOKIE);
  if (!value) return null;
  try {
    const bytes = inflateRawSync(Buffer.from(value, "base64url"), { maxOutputLength: MAX_INFLATED });
    return keptSchema.parse(JSON.parse(bytes.toString("utf8")));
  } catch {
    return null;
  }
}

/**
 * Back from signing in: what was typed before becomes the member's draft, and the page is loaded again with it. Call it
 * first thing in the loader of the form.
 */
export async function takeKeptForm(
  { actor, request, db, sql }: Pick<Handled<"anyone">, "actor" | "request" | "db" | "sql">,
  { kind, at }: { kind: Kind; at: string },
): Promise<void> {
  const kept = read(request);
  if (actor.kind !== "member" || kept?.kind !== kind) return;
  await carryDraft(db, sql, actor, kept);
  throw redirect(at, { headers: { "Set-Cookie": writeCookie(COOKIE, "", { maxAgeSeconds: 0 }) } });
}

/** Fields that a form carries for itself, and no person has typed. */
const CARRIED = ["confirmed", "image", "as"];

/** What was typed into the form that `parseForm` read, without what the form itself put there. */
export function typedContent(request: Request): Record<string, string> {
  const content = { ...typedValues(request) };
  for (const name of CARRIED) delete content[name];
  return content;
}
