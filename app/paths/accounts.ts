/** Ways in, one's own account, and what one is told. */
import { type Query, withQuery } from "./with-query.ts";

export const forgotPassword = () => "/forgot-password";
export const resetPassword = (token: string) => `/reset-password/${token}`;
export const verifyEmail = (token: string, next?: string) => withQuery(`/verify-email/${token}`, { next });
export const checkEmail = (why?: "reset") => withQuery("/check-email", { for: why });
export const confirmEmailChange = (token: string) => `/confirm-email/${token}`;
export const setup = (token?: string) => withQuery("/setup", { token });
export const personSuggestions = () => "/people/suggestions";
export const settingsRecognition = () => "/settings/recognition";
export const statement = (number: number) => `/statements/${number}`;
export const statementAppeal = (number: number) => `/statements/${number}/appeal`;
export const notificationsRead = () => "/notifications/read";
export const notice = (id: string) => `/notifications/${id}`;
export const unsubscribe = (token: string) => `/unsubscribe/${token}`;
export const settingsProfile = () => "/settings/profile";
export const settingsPassword = () => "/settings/password";
export const settingsEmail = () => "/settings/email";
export const settingsSessions = () => "/settings/sessions";
export const settingsNotifications = () => "/settings/notifications";
export const ownData = () => "/settings/data";
export const ownDataExport = () => "/settings/data/export.json";
export const settingsClose = () => "/settings/close";
export const settingsCustomerCode = (query?: Query) => withQuery("/settings/customer-code", query);
export const settingsSignIns = (query?: Query) => withQuery("/settings/sign-ins", query);
export const signInFrom = (slug: string) => `/auth/${slug}`;
export const signInCallback = (slug: string) => `/auth/${slug}/callback`;
export const signInAccount = (slug: string) => `/auth/${slug}/account`;
