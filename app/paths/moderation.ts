/** The review queue, its rules and its records. */
import { type Query, withQuery } from "./with-query.ts";

export const moderationItem = (number: number) => `/moderation/items/${number}`;
export const moderationClaim = (number: number) => `/moderation/items/${number}/claim`;
export const moderationTogether = (query?: Query) => withQuery("/moderation/together", query);
export const moderationTogetherUndo = (from: number, to: number) =>
  `/moderation/together/undo?${new URLSearchParams({ from: String(from), to: String(to) })}`;
export const moderationMarks = (numbers: readonly number[]) =>
  `/moderation/marks?numbers=${numbers.join(",")}`;
export const moderationSettings = () => "/moderation/settings";
export const moderationReversal = (number: number) => `/moderation/acts/${number}/reversal`;
export const moderationActs = (query?: Query) => withQuery("/moderation/acts", query);
export const moderationUndo = (number: number) => `/moderation/acts/${number}/undo`;
export const moderationRules = () => "/moderation/rules";
export const moderationRule = (id: string, query?: Query) => withQuery(`/moderation/rules/${id}`, query);
export const moderationLimits = () => "/moderation/limits";
export const moderationMember = (username: string, query?: Query) =>
  withQuery(`/moderation/members/${username}`, query);
export const moderationSignal = (number: number) => `/moderation/signals/${number}`;
