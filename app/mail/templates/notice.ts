import { paths } from "#app/paths.ts";
import type { MailTemplate } from "../mail-template.ts";

/** Written when the mail goes out, from what is public at that moment. */
export type NoticeValues = {
  kind: "official_response" | "status_change" | "comment" | "reply" | "mention" | "extension" | "merge";
  name: string;
  /** Who did it; empty when the application itself did. */
  actor: string;
  ideaTitle: string;
  path: string;
  /** The status's name in the reader's language, for a move. */
  status: string;
  /** The other idea's title, for a merge. */
  otherTitle: string;
  words: string;
  /** The reader wrote the comment that became an extension. */
  own: boolean;
  unsubscribePath: string;
};

/** Mailboxes cut subjects at about this many characters. */
const TITLE_IN_SUBJECT = 70;

const shorten = (text: string) =>
  text.length > TITLE_IN_SUBJECT ? `${text.slice(0, TITLE_IN_SUBJECT - 1).trimEnd()}…` : text;

/** The sentence of a kind differs when a move has a status to name, or when the reader is the writer. */
function variant({ kind, status, own }: NoticeValues) {
  if (kind === "official_response") return status ? "responseMoved" : "response";
  if (kind === "extension") return own ? "extensionOwn" : "extension";
  return kind;
}

export const notice: MailTemplate<NoticeValues> = {
  write: (t, values, { brandName }) => {
    const { actor, status, otherTitle: other, words, ideaTitle } = values;
    const which = variant(values);
    const facts = { actor: actor || brandName, status, other, title: ideaTitle };
    const sentence = t(`notice_${which}`, facts);
    return {
      subject: t(`subject_${which}`, { ...facts, title: shorten(ideaTitle) }).replace(/[\r\n\t ]+/g, " "),
      preview: words.slice(0, 140) || sentence,
      heading: ideaTitle,
      blocks: [
        { kind: "text", text: sentence },
        ...(words ? [{ kind: "quote" as const, text: words, by: actor || undefined }] : []),
        {
          kind: "button",
          label: t(
            `open_${values.kind === "reply" || values.kind === "comment" || values.kind === "mention" ? "comment" : "idea"}`,
          ),
          path: values.path,
        },
      ],
      footer: {
        text: t(`why_${values.kind}`, { brand: brandName }),
        links: [
          { label: t("unsubscribe"), path: values.unsubscribePath },
          { label: t("preferences"), path: paths.settingsNotifications() },
        ],
      },
    };
  },
};
