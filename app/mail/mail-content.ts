/** One part of a mail's body; the layout writes each as text and as HTML. */
export type MailBlock =
  | { kind: "text"; text: string }
  /** Somebody's words, as plain text. */
  | { kind: "quote"; text: string; by?: string }
  /** The one thing to do; `path` is an address of ours without the host. */
  | { kind: "button"; label: string; path: string }
  | { kind: "small"; text: string };

export type MailContent = {
  subject: string;
  /** What a mailbox shows beside the subject. */
  preview: string;
  /** A large line above the text; the subject unless given. */
  heading?: string;
  blocks: MailBlock[];
  /** Why this mail came and how to have fewer, under the rule. */
  footer: { text: string; links?: { label: string; path: string }[] };
};
