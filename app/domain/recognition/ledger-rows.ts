import type { PointKind } from "#db/schema/recognition.ts";

/** Where words are: under an idea or a thread. */
export type ContainerKind = "idea" | "thread";
export type WordKind = "comment" | "post" | "remark";
export type TargetKind = ContainerKind | WordKind | "article";
/** What is known of only while its event is read. */
export type FactKind = TargetKind | "revision" | "move";

/** What an idea's status is worth: `kept` leaves it at what it was (an archive is no judgement). */
export type Mark = "none" | "accepted" | "implemented" | "kept";

/** See `point_facts`. */
export type Fact = {
  kind: FactKind;
  id: string;
  position: number;
  authorId: string | null;
  parentId: string | null;
  categoryId: string | null;
  language: string | null;
  closed: boolean;
  sameKind: TargetKind | null;
  sameId: string | null;
  mark: Mark | null;
  markBefore: Mark | null;
};

/** See `point_targets`. */
export type Target = {
  kind: TargetKind;
  id: string;
  authorId: string | null;
  parentKind: ContainerKind | null;
  parentId: string | null;
  sameKind: ContainerKind | null;
  sameId: string | null;
  twinKind: ContainerKind | null;
  twinId: string | null;
  mergedIntoId: string | null;
  hidden: boolean;
  deleted: boolean;
  emptied: boolean;
  raises: boolean;
  mark: Mark;
  markBefore: Mark;
  markById: string | null;
  credits: Record<string, string>;
};

/** See `point_claims`. */
export type Claim = {
  subjectKind: TargetKind | "member" | "flag";
  subjectId: string;
  byId: string;
  kind: PointKind;
  memberId: string;
  giverId: string | null;
  given: number;
  barredBy: string[];
  categoryId: string | null;
  language: string | null;
  earnedOn: string | null;
  firstPosition: number | null;
  firstNth: number | null;
  position: number | null;
  nth: number | null;
  points: number;
};

/** A line of the ledger; see `point_entries`. */
export type PointEntry = {
  position: number;
  nth: number;
  kind: PointKind;
  memberId: string;
  giverId: string | null;
  targetKind: string;
  targetId: string;
  categoryId: string | null;
  language: string | null;
  sign: 1 | -1;
  points: number;
  occurredAt: Date;
  earnedOn: string;
  reversesPosition: number | null;
  reversesNth: number | null;
};
