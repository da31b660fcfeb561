import type { MemberActor } from "#app/domain/core/actor.ts";
import { commentOnIdea } from "#app/domain/ideas/comment-on-idea.server.ts";
import { submitIdea } from "#app/domain/ideas/submit-idea.server.ts";
import { db } from "#tests/support/database.ts";
import { aMember } from "./member.ts";

/** An idea as its author posts it, with the vote, the follow and the event that go with it. */
export async function aPostedIdea(
  by?: MemberActor,
  wanted: { title?: string; body?: string; category?: string } = {},
) {
  const author = by ?? (await aMember());
  const text = {
    title: "A quieter coffee machine",
    body: "It wakes the *whole* floor.",
    category: "general",
    ...wanted,
  };
  const idea = await submitIdea(db, author, { ...text, tags: [], language: "en", onBehalfOf: "" });
  return { ...idea, ref: `${idea.number}-${idea.slug}`, author };
}

/** A comment as a member posts it. */
export async function aPostedComment(
  number: number,
  by?: MemberActor,
  { body = "I need this too.", parent }: { body?: string; parent?: number } = {},
) {
  const author = by ?? (await aMember());
  return { ...(await commentOnIdea(db, author, { number, body, parent })), author };
}
