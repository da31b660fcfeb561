import { translator } from "#app/i18n/index.ts";
import { caseMailMessages } from "#app/i18n/messages/case-mail.ts";
import { paths } from "#app/paths.ts";
import type { MailBlock } from "../mail-content.ts";
import type { MailTemplate } from "../mail-template.ts";

export type CaseUpdateValues = {
  what: "opened" | "message" | "moved" | "summary" | "resolved";
  /** Why it was opened. */
  reason: "unanswered" | "urgent" | "asker" | "agent";
  name: string;
  /** Who writes; empty when the application itself does. */
  agent: string;
  number: number;
  title: string;
  /** An agent's message, or the summary, as plain text. */
  words: string;
  /** Days until a summary is published as it is. */
  days: number;
  /** Answers to this mail reach the case. */
  replyable: boolean;
};

/** Mailboxes cut subjects at about this many characters. */
const TITLE_IN_SUBJECT = 70;

const shorten = (text: string) =>
  text.length > TITLE_IN_SUBJECT ? `${text.slice(0, TITLE_IN_SUBJECT - 1).trimEnd()}…` : text;

/** What customer service says to its customer: that it has begun, what an agent writes, how it ended. */
export const caseUpdate: MailTemplate<CaseUpdateValues> = {
  write: (_t, values, { brandName, locale }) => {
    const t = translator(caseMailMessages, locale);
    const { what, name, number, title, words, days } = values;
    const facts = { agent: values.agent || brandName, brand: brandName };
    const sentence = what === "opened" ? t(`opened_${values.reason}`) : t(what, facts);
    const blocks: (MailBlock | false)[] = [
      { kind: "text", text: t("hello", { name }) },
      { kind: "text", text: sentence },
      words !== "" && { kind: "quote", text: words },
      what === "summary" && { kind: "text", text: t("summaryChoice", { count: days }) },
      { kind: "button", label: t(what === "summary" ? "openSummary" : "open"), path: paths.case(number) },
      { kind: "small", text: t(values.replyable ? "replyByMail" : "replyOnline") },
    ];
    return {
      // One line, whatever the title holds: a second one could be a header of somebody's own.
      subject: t(`${what}Subject`, { title: shorten(title) }).replace(/[\r\n\t ]+/g, " "),
      preview: words.slice(0, 140) || sentence,
      heading: title,
      blocks: blocks.filter((block): block is MailBlock => block !== false),
      footer: { text: t("why", { brand: brandName, number: String(number) }) },
    };
  },
};
