import type { MemberActor } from "#app/domain/core/actor.ts";
import { addPost } from "#app/domain/forum/add-post.server.ts";
import { setHelpful } from "#app/domain/forum/set-helpful.server.ts";
import { setVote } from "#app/domain/ideas/set-vote.server.ts";
import type { Database } from "#db/client.server.ts";

type Posted = { number: number; form: URLSearchParams };

/** The same changes as the application's, with nothing around them. */
export const BARE_COMMANDS = {
  vote: ({ sql }: Database, actor: MemberActor, { number, form }: Posted) =>
    setVote(sql, actor, { number, value: Number(form.get("value")) as 1 | 0 | -1 }),
  "helpful vote": ({ sql }: Database, actor: MemberActor, { number, form }: Posted) =>
    setHelpful(sql, actor, { number, on: form.get("on") === "true" }),
  answer: ({ db }: Database, actor: MemberActor, { number, form }: Posted) =>
    addPost(db, actor, { number, body: form.get("body") ?? "" }),
};

export type BareCommand = keyof typeof BARE_COMMANDS;
