import type { TextEditors } from "#app/components/writing/use-text-editors.ts";
import type { RefusedText } from "#app/components/writing/use-written-forms.ts";
import type { Locale, Translate } from "#app/i18n/index.ts";
import type { discussionMessages } from "#app/i18n/messages/discussion.ts";

/** What every comment of a thread needs, made once by `Discussion`: twenty comments must be cheap to render. */
export type DiscussionFrame = {
  t: Translate<keyof (typeof discussionMessages)["en"] & string>;
  locale: Locale;
  now: Date;
  /** Where new comments and replies are posted. */
  postTo: string;
  /** Votes cast since the page came from the server, by comment number. */
  votes: ReadonlyMap<number, CommentVotesState>;
  /** The form that was refused: 0 is the one at the end, otherwise the comment replied to. */
  refused: RefusedText | null;
  /** The form being sent. */
  sending: number | null;
  /** The forms somebody writes in, once the editor has come. */
  editors: TextEditors;
};

export type CommentVotesState = { promotes: number; demotes: number; myVote: number };
