import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { RENDERER_VERSION, renderMarkdown } from "#app/markdown/render.server.ts";
import { newId } from "#db/ids.ts";
import { type CaseStep, caseMessages } from "#db/schema/cases.ts";
import type { Db } from "#db/types.ts";

type Message = {
  caseId: string;
  kind: "customer" | "agent" | "note" | "moved";
  source: string;
  now: Date;
  via?: "web" | "mail";
  mailMessageId?: string | null;
  sender?: string | null;
  fromPostId?: string | null;
  /** Who wrote it, when that is not who acts. */
  authorId?: string | null;
};

/** Appends words to a case. Returns the message's id, or null when the same mail is there already. */
export async function addCaseMessage(tx: Db, actor: Actor, message: Message): Promise<string | null> {
  const { now, authorId = actorId(actor), ...rest } = message;
  const [row] = await tx
    .insert(caseMessages)
    .values({
      ...rest,
      id: newId(),
      authorId,
      html: renderMarkdown(message.source),
      rendererVersion: RENDERER_VERSION,
      createdAt: now,
    })
    .onConflictDoNothing({ target: caseMessages.mailMessageId })
    .returning({ id: caseMessages.id });
  return row?.id ?? null;
}

type Step = {
  caseId: string;
  step: CaseStep;
  now: Date;
  aboutId?: string | null;
  fromPostId?: string | null;
};

/** Writes down what happened to a case, for both sides to read. */
export async function addCaseStep(tx: Db, actor: Actor, { now, ...step }: Step): Promise<void> {
  await tx.insert(caseMessages).values({
    ...step,
    id: newId(),
    kind: "step",
    authorId: actorId(actor),
    source: "",
    html: "",
    rendererVersion: RENDERER_VERSION,
    createdAt: now,
  });
}
