import type { MemberActor } from "#app/domain/core/actor.ts";
import { addPost } from "#app/domain/forum/add-post.server.ts";
import { startThread } from "#app/domain/forum/start-thread.server.ts";
import { db } from "#tests/support/database.ts";
import { aCategory } from "./idea.ts";
import { aMember } from "./member.ts";

type Wanted = Partial<Parameters<typeof startThread>[2]> & { by?: MemberActor };

/** A question asked through the command, with its asker following it. */
export async function anAskedThread({ by, ...wanted }: Wanted = {}) {
  const author = by ?? (await aMember());
  await aCategory(wanted.category ?? "general");
  const input = {
    kind: "question" as const,
    title: "The lamp blinks red",
    body: "It does so since Monday.",
    tags: [],
    language: "en" as const,
    product: null,
    version: null,
    category: "general",
    ...wanted,
  };
  const thread = await startThread(db, author, input);
  return { ...thread, ref: `${thread.number}-${thread.slug}`, author };
}

/** An answer given through the command. */
export async function aGivenAnswer(
  number: number,
  by?: MemberActor,
  { body = "Hold the button.", now }: { body?: string; now?: Date } = {},
) {
  const author = by ?? (await aMember());
  const post = await addPost(db, author, { number, body, ...(now && { now }) });
  return { ...post, author };
}
