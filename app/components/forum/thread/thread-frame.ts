import type { TextEditors } from "#app/components/writing/use-text-editors.ts";
import type { RefusedText } from "#app/components/writing/use-written-forms.ts";
import type { ThreadStep } from "#app/domain/forum/thread-around-queries.server.ts";
import type { ThreadPage } from "#app/domain/forum/thread-page.ts";
import type { Locale, Translate } from "#app/i18n/index.ts";
import type { threadMessages } from "#app/i18n/messages/thread.ts";

/** A vote of the reader: whether it is given, and how many gave it. */
export type Mark = { on: boolean; count: number };

/** What every answer of a thread needs, made once by its page: twenty answers must be cheap to render. */
export type ThreadFrame = {
  t: Translate<keyof (typeof threadMessages)["en"] & string>;
  locale: Locale;
  now: Date;
  thread: { number: number; slug: string; kind: ThreadPage["kind"]; authorId: string };
  /** The reader asked it. */
  asker: boolean;
  /** Whoever accepts another answer must say why: somebody else chose before. */
  explain: boolean;
  /** The reader may write an answer, so there is a box to quote into. */
  quotable: boolean;
  /** Cursor of the shown page of answers, and whose remarks are shown at length. */
  cursor: string | null;
  openRemarks: number | null;
  /** Why an answer went, by its number. */
  gaps: ReadonlyMap<number, ThreadStep>;
  /** Marks given since the page came from the server, by answer number; 0 is "I have this problem too". */
  marks: ReadonlyMap<number, Mark>;
  /** The form that was refused: 0 is the answer, -1 a remark under the question, else one under that answer. */
  refused: RefusedText | null;
  sending: number | null;
  editors: TextEditors;
};

/** `data-compose` of the remark form under the question. */
export const QUESTION_REMARK = -1;
