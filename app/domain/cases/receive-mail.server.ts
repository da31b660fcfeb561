import { eq } from "drizzle-orm";
import { type MemberActor, SYSTEM, UNMARKED } from "#app/domain/core/actor.ts";
import { DomainError, Invalid } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { members } from "#db/schema/accounts.ts";
import { caseMessages, cases } from "#db/schema/cases.ts";
import type { Db } from "#db/types.ts";
import { addCaseMessage } from "./add-case-message.server.ts";
import { MESSAGE_MAX } from "./limits.ts";
import { parseMail, type ReceivedFile, type ReceivedMail } from "./parse-mail.server.ts";
import { type Inbound, isReplyToken, type ReplyToken, readReplyToken } from "./reply-token.server.ts";
import { writeToTeam } from "./write-to-team.server.ts";

/** What became of a mail; each of them is final, so the sender's server need not try again. */
export type Reception = "kept" | "kept_as_note" | "repeated" | "automatic" | "not_ours";

/** Files of one mail that are kept: more is a mistake, or an attack. */
const FILES_MAX = 10;

/** Stores a file for the participants of one case; answers the Markdown that shows or links it. */
type KeepFile = (owner: MemberActor, file: File, caseId: string) => Promise<string>;
type Ports = { inbound: Inbound; keepFile: KeepFile };
type Case = typeof cases.$inferSelect;

/**
 * Takes an answer that came by mail: from the customer's own address it is their message in the case, from any other a
 * note for agents. The same mail twice is one message. What is no mail at all is refused.
 */
export async function receiveMail(
  db: Db,
  ports: Ports,
  { raw, now = new Date() }: { raw: Uint8Array; now?: Date },
): Promise<Reception> {
  const mail = await parseMail(raw).catch(() => {
    throw new Invalid({ mail: "not_a_mail" });
  });
  if (mail.automatic) return "automatic";
  const one = await addressedCase(db, ports.inbound, mail);
  if (!one) return "not_ours";
  const [known] = await db
    .select({ id: caseMessages.id })
    .from(caseMessages)
    .where(eq(caseMessages.mailMessageId, mail.messageId));
  if (known) return "repeated";
  const customer = await customerOf(db, one);
  if (!customer || customer.email !== mail.from) return keepAsNote(db, one, mail, now);
  const body = cut(mail.text) + (await keepFiles(ports.keepFile, customer, one, mail.files));
  const { messageId } = await writeToTeam(db, customer, {
    number: one.number,
    body: body.trim() || "…",
    via: "mail",
    mailMessageId: mail.messageId,
    now,
  });
  return messageId ? "kept" : "repeated";
}

async function addressedCase(db: Db, inbound: Inbound, { recipients }: ReceivedMail): Promise<Case | null> {
  const token = recipients
    .map((recipient) => readReplyToken(inbound, recipient))
    .find((found): found is ReplyToken => found !== null);
  if (!token) return null;
  const [one] = await db.select().from(cases).where(eq(cases.number, token.number));
  return one && isReplyToken(inbound, one, token) ? one : null;
}

/** The customer as an actor, if the account is open and the address is proved to be theirs. */
async function customerOf(db: Db, one: Case): Promise<(MemberActor & { email: string }) | null> {
  const [row] = await db.select().from(members).where(eq(members.id, one.customerId));
  if (!row?.email || !row.emailVerifiedAt || row.closedAt) return null;
  const { id, role, username, displayName, locale, email } = row;
  return {
    kind: "member",
    id,
    role,
    username,
    displayName,
    emailVerified: true,
    ...UNMARKED,
    locale,
    email: email.toLowerCase(),
  };
}

const cut = (text: string) => (text.length > MESSAGE_MAX ? `${text.slice(0, MESSAGE_MAX)}…` : text);

/** Agents hear of it as of any message; its files stay out, because nobody knows who sent them. */
async function keepAsNote(db: Db, one: Case, mail: ReceivedMail, now: Date): Promise<Reception> {
  const names = mail.files.map(({ name, mime }) => `- ${name || mime}`).join("\n");
  return db.transaction(async (tx) => {
    const messageId = await addCaseMessage(tx, SYSTEM, {
      caseId: one.id,
      kind: "note",
      source: [cut(mail.text), names].filter(Boolean).join("\n\n") || "…",
      via: "mail",
      sender: mail.from || "?",
      mailMessageId: mail.messageId,
      now,
    });
    if (!messageId) return "repeated";
    await recordEvent(tx, SYSTEM, "case.message_posted", {
      caseId: one.id,
      messageId,
      authorId: one.customerId,
      toCustomer: false,
    });
    return "kept_as_note";
  });
}

/** Keeps the files of a mail for this case only, and names those that are of no kind we keep. */
async function keepFiles(
  keepFile: KeepFile,
  owner: MemberActor,
  one: Case,
  files: ReceivedFile[],
): Promise<string> {
  const kept: string[] = [];
  for (const { name, mime, bytes } of files.slice(0, FILES_MAX)) {
    const file = new File([bytes as Uint8Array<ArrayBuffer>], name || "file", { type: mime });
    const line = await keepFile(owner, file, one.id).catch((error: unknown) => {
      if (error instanceof DomainError) return `\\[${name || mime}\\]`;
      throw error;
    });
    kept.push(line);
  }
  return kept.length > 0 ? `\n\n${kept.join("\n\n")}` : "";
}
