import type { helpingActs } from "#db/schema/recognition.ts";

export type HelpingAct = typeof helpingActs.$inferSelect;

/** `ofNumber`: the question that was there first. */
export type DuplicateProposal = { ofNumber: number; note: string };
export type TagsProposal = { tags: string[]; before: string[]; note: string };
/** `articleNumber`: the draft that was made of it. */
export type ArticleProposal = { note: string; articleNumber?: number };

export type Proposal =
  | ({ power: "mark_duplicates" } & DuplicateProposal)
  | ({ power: "edit_tags" } & TagsProposal)
  | ({ power: "propose_articles" } & ArticleProposal);

/** Powers that are used by acts of their own; flags are decided where flags are. */
export type ActPower = Proposal["power"];

/** What an act is about, by its power. */
export const proposalOf = ({ power, proposal }: Pick<HelpingAct, "power" | "proposal">): Proposal =>
  ({ power, ...proposal }) as Proposal;

/** Tags as they are once this change is taken out of them again, whatever else has changed since. */
export function withoutChange(now: readonly string[], { tags, before }: TagsProposal): string[] {
  const added = tags.filter((tag) => !before.includes(tag));
  const removed = before.filter((tag) => !tags.includes(tag));
  return [...now.filter((tag) => !added.includes(tag)), ...removed.filter((tag) => !now.includes(tag))];
}

/** Something of the change is still there. */
export function changeStands(now: readonly string[], { tags, before }: TagsProposal): boolean {
  const added = tags.some((tag) => !before.includes(tag) && now.includes(tag));
  return added || before.some((tag) => !tags.includes(tag) && !now.includes(tag));
}
