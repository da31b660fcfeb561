import { createHash } from "node:crypto";
import PostalMime, { type Address, type Attachment, type Email } from "postal-mime";
import { htmlToMarkdown } from "./html-to-markdown.server.ts";
import { stripQuotes } from "./strip-quotes.ts";

export type ReceivedFile = { name: string; mime: string; bytes: Uint8Array };
export type ReceivedMail = {
  messageId: string;
  /** Lower case; empty when there is none. */
  from: string;
  /** Every address it may have been sent to. */
  recipients: string[];
  /** Written by a machine: out of office, delivery failed, a newsletter. */
  automatic: boolean;
  /** What is new in it, as Markdown. */
  text: string;
  files: ReceivedFile[];
};

const addresses = (list: (Address | undefined)[]): string[] =>
  list.flatMap((entry) => (entry?.group ?? (entry ? [entry] : [])).map(({ address }) => address ?? ""));

/** Headers in which mail servers note whom a message was really for. */
const ENVELOPE = ["delivered-to", "x-original-to", "x-forwarded-to", "envelope-to", "x-envelope-to"];

function isAutomatic({ headers, returnPath }: Email): boolean {
  const value = (key: string) =>
    headers
      .find((header) => header.key === key)
      ?.value.toLowerCase()
      .trim();
  const submitted = value("auto-submitted");
  return (
    (submitted !== undefined && submitted !== "no") ||
    /^(bulk|junk|list|auto_reply)\b/.test(value("precedence") ?? "") ||
    value("x-autoreply") !== undefined ||
    value("x-autorespond") !== undefined ||
    value("return-path") === "<>" ||
    returnPath === ""
  );
}

/** Four spaces at the beginning of a line would make it code, which nobody means in a mail. */
const plainLines = (text: string) => text.replace(/^[ \t]{4,}/gm, "   ");

const toBytes = ({ content }: Attachment): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);

/** Reads a raw message (RFC 822 and MIME). Throws when it is none. */
export async function parseMail(raw: Uint8Array): Promise<ReceivedMail> {
  const mail = await PostalMime.parse(raw);
  if (mail.headers.length === 0) throw new Error("no headers");
  // Postgres takes no character zero, and a mail that is refused for one is sent again for days.
  const [plain, html] = [mail.text, mail.html].map((part) => part?.replaceAll("\u0000", "") ?? "");
  const text = plain!.trim() ? plainLines(plain!) : htmlToMarkdown(html!);
  return {
    messageId:
      mail.messageId?.replaceAll("\u0000", "") ?? `<${createHash("sha256").update(raw).digest("hex")}@none>`,
    from: addresses([mail.from])[0]?.replaceAll("\u0000", "").trim().toLowerCase() ?? "",
    recipients: [
      ...addresses([...(mail.to ?? []), ...(mail.cc ?? [])]),
      ...mail.headers
        .filter(({ key }) => ENVELOPE.includes(key))
        .map(({ value }) => value.replace(/[<>]/g, "")),
    ],
    automatic: isAutomatic(mail),
    text: stripQuotes(text),
    files: mail.attachments.map((file) => ({
      name: file.filename?.replaceAll("\u0000", "") ?? "",
      mime: file.mimeType,
      bytes: toBytes(file),
    })),
  };
}
