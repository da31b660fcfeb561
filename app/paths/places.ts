/** Where the frame around every page leads to. */
import { type Query, withQuery } from "./with-query.ts";

export const home = () => "/";
/** `from`: the provider whose address has an account here already. */
export const login = (next?: string, from?: string) => withQuery("/login", { next, from });
export const signup = (next?: string) => withQuery("/signup", { next });
export const logout = () => "/logout";
export const locale = () => "/locale";
export const theme = () => "/theme";
export const terms = () => "/terms";
export const ideas = (query?: Query) => withQuery("/ideas", query);
export const roadmap = () => "/roadmap";
export const upload = (storageKey: string) => `/uploads/${storageKey}`;
export const help = (query?: Query) => withQuery("/help", query);
export const reads = (query?: Query) => withQuery("/reads", query);
export const knowledge = (query?: Query) => withQuery("/knowledge", query);
export const forum = (query?: Query) => withQuery("/forum", query);
export const helperDesk = (query?: Query) => withQuery("/forum/desk", query);
export const service = (query?: Query) => withQuery("/service", query);
export const cases = (query?: Query) => withQuery("/cases", query);
export const search = (query?: Query) => withQuery("/search", query);
export const searchSuggestions = (query?: Query) => withQuery("/search/suggestions", query);
export const searchClicks = () => "/search/clicks";
export const person = (username: string, query?: Query) => withQuery(`/people/${username}`, query);
export const leaderboards = (query?: Query) => withQuery("/leaderboards", query);
export const ambassadors = (query?: Query) => withQuery("/ambassadors", query);
export const ambassadorLounge = (query?: Query) => withQuery("/ambassadors/lounge", query);
export const newFlag = (kind: string, id: string) => withQuery("/flags/new", { kind, id });
export const statements = (query?: Query) => withQuery("/statements", query);
export const moderation = (query?: Query) => withQuery("/moderation", query);
export const transparency = (query?: Query) => withQuery("/transparency", query);
export const notifications = (query?: Query) => withQuery("/notifications", query);
export const live = () => "/live";
export const settings = () => "/settings";
export const settingsPrivacy = () => "/settings/privacy";
export const desk = (query?: Query) => withQuery("/desk", query);
export const admin = () => "/admin";
