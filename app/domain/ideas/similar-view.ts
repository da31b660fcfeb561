import type { StatusMark } from "./list-queries.server.ts";

/** A similar idea as the form for a new one shows it. */
export type SimilarView = {
  number: number;
  slug: string;
  title: string;
  promotes: number;
  demotes: number;
  historicSupports: number;
  myVote: number;
  status: StatusMark;
  /** Votes are still taken. */
  open: boolean;
};
