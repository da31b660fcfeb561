import type { Act, ActReason, FlagReason } from "../../schema/moderation.ts";
import type { DemoIdea } from "./content.ts";

/** What it is about. */
export type Words =
  | { kind: "comment"; idea: string; text: string }
  | { kind: "idea"; title: string; text: string; category: DemoIdea["category"] }
  | {
      kind: "thread";
      discussion?: true;
      title: string;
      text: string;
      category: DemoIdea["category"];
      product?: string;
      version?: string;
      tags: string;
      language: "en" | "fr";
      /** What others said about it before anybody reported it; `solves` is accepted at the end. */
      answers?: { by: string; hours: number; text: string; solves?: true }[];
    }
  | { kind: "post"; thread: string; text: string }
  | { kind: "remark"; thread: string; answer: number; text: string }
  | { kind: "profile" }
  | { kind: "picture" }
  | { kind: "feedback"; article: string; reason: "incomplete" | "outdated"; text: string }
  /** A helper's proposal. */
  | { kind: "duplicate"; thread: string; of: string; note: string }
  | { kind: "tags"; idea: string; tags: string[]; note: string }
  /** They praise and promote each other's ideas, some days before somebody looks. */
  | { kind: "ring"; people: string[]; praise: string[] }
  /** Several people on one machine. */
  | { kind: "device"; people: string[] };

type Decision = {
  by: "karim" | "sofia" | "ines";
  /** After it was written; of an appeal, after it was filed. */
  hours: number;
  act: Act;
  reason: ActReason;
  /** To the person, in their language. */
  words?: string;
  note?: string;
  rule?: string;
  sanction?: "warn" | "limit" | "suspend" | "ban";
  sanctionDays?: number;
  category?: string;
  /** Key of the question it repeats. */
  into?: string;
  body?: string;
};

type Appeal = {
  hours: number;
  words: string;
  decided?: { by: Decision["by"]; hours: number; upheld: boolean; answer: string };
};

/** Something moderators were asked about. Without `decided` it waits in the queue. */
export type Matter = {
  /** When it was written. */
  daysAgo: number;
  by: string;
  words: Words;
  flags?: { by: string; hours: number; reason: FlagReason; note?: string }[];
  decided?: Decision;
  appeal?: Appeal;
};
