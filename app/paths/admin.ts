/** What admins set up and look after. */
import { type Query, withQuery } from "./with-query.ts";

export const adminPoints = (query?: Query) => withQuery("/admin/points", query);
export const adminLevels = () => "/admin/levels";
export const adminBadges = (query?: Query) => withQuery("/admin/badges", query);
export const adminPeople = (query?: Query) => withQuery("/admin/people", query);
export const adminRole = (username: string) => `/admin/people/${username}/role`;
export const adminModeratedCategories = (username: string) => `/admin/people/${username}/categories`;
export const adminBrand = () => "/admin/brand";
export const adminCategories = () => "/admin/categories";
export const adminCategory = (slug: string) => `/admin/categories/${slug}`;
export const adminStatuses = () => "/admin/statuses";
export const adminMails = (query?: Query) => withQuery("/admin/mails", query);
export const adminMail = (id: string) => `/admin/mails/${id}`;
export const adminMailHtml = (id: string) => `/admin/mails/${id}/html`;
export const adminMailRetry = (id: string) => `/admin/mails/${id}/retry`;
export const adminJobs = (query?: Query) => withQuery("/admin/jobs", query);
export const adminJobRetry = (id: string) => `/admin/jobs/${id}/retry`;
export const adminJobDiscard = (id: string) => `/admin/jobs/${id}/discard`;
export const adminAudit = (query?: Query) => withQuery("/admin/audit", query);
export const adminConsents = (query?: Query) => withQuery("/admin/consents", query);
export const adminConsentsCsv = (query?: Query) => withQuery("/admin/consents.csv", query);
export const adminAuditCsv = (query?: Query) => withQuery("/admin/audit.csv", query);
export const adminSignIn = () => "/admin/sign-in";
export const adminSignInProvider = (slug: string, query?: Query) =>
  withQuery(`/admin/sign-in/${slug}`, query);
export const adminBadge = (slug: string) => `/admin/badges/${slug}`;
export const adminBadgeGiving = (slug: string) => `/admin/badges/${slug}/people`;
export const adminBadgeTaking = (slug: string, username: string) =>
  `/admin/badges/${slug}/people/${username}/removal`;
