import type { Person } from "#app/domain/accounts/person.ts";
import type { CaseStep } from "#db/schema/cases.ts";

export type { CaseState, CaseStep } from "#db/schema/cases.ts";

/** One entry of a case as it is read: words of one side, a note, something moved, or a step. */
export type CaseMessage = {
  id: string;
  kind: "customer" | "agent" | "note" | "moved" | "step";
  step: CaseStep | null;
  html: string;
  via: "web" | "mail";
  /** The address of somebody who is not the customer. */
  sender: string | null;
  /** Null when the application did it, or nobody knows who wrote. */
  author: Person | null;
  /** Whom a step concerns. */
  about: string | null;
  /** Number of the public answer it speaks of. */
  answer: number | null;
  createdAt: Date;
};

export type CaseConversation = {
  /** Oldest first. */
  messages: CaseMessage[];
  /** Where the earlier ones are, if there are any. */
  earlier: string | null;
};
