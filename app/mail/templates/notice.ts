import { paths } from "#app/paths.ts";
import type { MailTemplate } from "../mail-template.ts";

/** Written when the mail goes out, from what is public at that moment. */
export type NoticeValues = {
  kind:
    | "official_response"
    | "status_change"
    | "comment"
    | "reply"
    | "mention"
    | "extension"
    | "merge"
    | "answer"
    | "solution"
    | "needs_info"
    | "still_open"
    | "moved"
    | "case"
    | "article"
    | "recognition"
    | "ambassador"
    | "statement";
  about: "idea" | "thread" | "article" | "case" | "honour" | "decision";
  name: string;
  /** Who did it; empty when the application itself did. */
  actor: string;
  title: string;
  path: string;
  /** The status's name in the reader's language, for a move. */
  status: string;
  /** The idea it was merged into, the question it repeats. */
  otherTitle: string;
  /** What was done to a thread. */
  step: string | null;
  /** As in `notices.honour`. */
  honour: string | null;
  words: string;
  /** The reader wrote what was accepted or adopted. */
  own: boolean;
  /** Null for what nobody can choose not to hear of. */
  unsubscribePath: string | null;
};

/** Mailboxes cut subjects at about this many characters. */
const TITLE_IN_SUBJECT = 70;

const shorten = (text: string) =>
  text.length > TITLE_IN_SUBJECT ? `${text.slice(0, TITLE_IN_SUBJECT - 1).trimEnd()}…` : text;

/** The sentence of a kind differs when a move has a status to name, or when the reader is the writer. */
function variant({ kind, about, status, step, own, honour }: NoticeValues) {
  if (kind === "recognition" || kind === "ambassador")
    return honour!.split(":")[0] as "level" | "badge" | "power" | "tier" | "left" | "invited";
  if (kind === "statement" && honour) return honour === "appeal:upheld" ? "appealUpheld" : "appealRefused";
  if (kind === "official_response") return status ? "responseMoved" : "response";
  if (kind === "extension") return own ? "extensionOwn" : "extension";
  if (kind === "solution") return own ? "solutionOwn" : "solution";
  if (kind !== "moved") return kind;
  if (about === "idea") return "moved_idea";
  if (!step) return "moved_question";
  return step === "locked" || step === "reopened" || step === "duplicate"
    ? (`moved_${step}` as const)
    : "moved";
}

/** What the button leads to. */
function target({ kind, about }: NoticeValues) {
  if (kind === "reply" || kind === "comment" || kind === "mention") return "comment";
  return kind === "answer" || kind === "solution" ? "answer" : about;
}

export const notice: MailTemplate<NoticeValues> = {
  write: (t, values, { brandName }) => {
    const { actor, status, otherTitle: other, words, title } = values;
    const which = variant(values);
    const facts = { actor: actor || brandName, status, other, title };
    const sentence = t(`notice_${which}`, facts);
    return {
      subject: t(`subject_${which}`, { ...facts, title: shorten(title) }).replace(/[\r\n\t ]+/g, " "),
      preview: words.slice(0, 140) || sentence,
      heading: title,
      blocks: [
        { kind: "text", text: sentence },
        ...(words ? [{ kind: "quote" as const, text: words, by: actor || undefined }] : []),
        {
          kind: "button",
          label: t(`open_${target(values)}`),
          path: values.path,
        },
      ],
      footer: {
        text: t(`why_${values.kind}`, { brand: brandName }),
        links: values.unsubscribePath
          ? [
              { label: t("unsubscribe"), path: values.unsubscribePath },
              { label: t("preferences"), path: paths.settingsNotifications() },
            ]
          : [],
      },
    };
  },
};
