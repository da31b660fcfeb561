import type { Power } from "../../schema/recognition.ts";

type Helper = { by: string; power: Power; right: number; wrong: number; judge: string };

/** Who helps to run the place, and how often they were right: one has earned to do it alone, two are on their way. */
export const HELPERS: readonly Helper[] = [
  { by: "olivier-m", power: "propose_articles", right: 11, wrong: 0, judge: "claire" },
  { by: "nicolas-b", power: "edit_tags", right: 13, wrong: 1, judge: "karim" },
  { by: "camille-d", power: "edit_tags", right: 4, wrong: 2, judge: "sofia" },
];
