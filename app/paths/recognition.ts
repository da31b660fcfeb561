/** Boards, helping and the programme of ambassadors. */
import { type Query, withQuery } from "./with-query.ts";

export const leaderboardRules = () => "/leaderboards/rules";
export const ownHelping = (query?: Query) => withQuery("/helping/mine", query);
export const helpingDecision = (number: number) => `/helping/${number}/decision`;
export const helpingWithdrawal = (number: number) => `/helping/${number}/withdrawal`;
export const ambassadorInvitation = () => "/ambassadors/invitation";
export const ambassadorDeparture = () => "/ambassadors/departure";
export const programmePerson = (username: string) => `/programme/${username}`;
export const programmeTiers = (query?: Query) => withQuery("/programme/tiers", query);
export const programmeCharter = (query?: Query) => withQuery("/programme/charter", query);
