type Translation = {
  language: string;
  sourceLanguage: string;
  /** Publication of the source it translates. */
  translatesUpTo: Date | null;
  /** When the source last changed so much that translations must follow. */
  majorChangeAt: Date | null;
};

/** Whether the original has changed so much since that a translation says something else. */
export const isOutOfDate = ({ language, sourceLanguage, translatesUpTo, majorChangeAt }: Translation) =>
  language !== sourceLanguage &&
  majorChangeAt !== null &&
  (!translatesUpTo || translatesUpTo < majorChangeAt);
