/**
 * Which state of a revision somebody had before them, to be sent back with their changes: it changes with every save, so
 * that two editors do not overwrite each other. Of no revision at all it is "none".
 */
export const editionOf = (revision: { id: string; updatedAt: Date } | null | undefined): string =>
  revision ? `${revision.id}.${revision.updatedAt.getTime()}` : "none";
