/** Contacts and connections to CRMs. */
import { type Query, withQuery } from "./with-query.ts";

export const adminCrm = (query?: Query) => withQuery("/admin/crm", query);
export const adminConnection = (id: string, query?: Query) =>
  withQuery(`/admin/crm/connections/${id}`, query);
export const adminNewConnection = (query?: { kind?: string }) =>
  withQuery("/admin/crm/connections/new", query);
export const adminConnectionSettings = (id: string, query?: Query) =>
  withQuery(`/admin/crm/connections/${id}/settings`, query);
export const adminConnectionAuthorize = (id: string) => `/admin/crm/connections/${id}/authorize`;
export const adminCrmCallback = () => "/admin/crm/callback";
export const adminConnectionTest = (id: string) => `/admin/crm/connections/${id}/test`;
export const adminConnectionRemoval = (id: string) => `/admin/crm/connections/${id}/removal`;
export const adminConnectionMapping = (id: string, query?: Query) =>
  withQuery(`/admin/crm/connections/${id}/mapping`, query);
export const adminMappingFields = (id: string) => `/admin/crm/connections/${id}/mapping/fields`;
export const adminConnectionLive = (id: string) => `/admin/crm/connections/${id}/live`;
export const adminComparisons = (id: string, query?: Query) =>
  withQuery(`/admin/crm/connections/${id}/comparisons`, query);
export const adminComparison = (id: string, comparisonId: string, query?: Query) =>
  withQuery(`/admin/crm/connections/${id}/comparisons/${comparisonId}`, query);
export const adminConnectionRecords = (id: string, query?: Query) =>
  withQuery(`/admin/crm/connections/${id}/records`, query);
export const adminConnectionRecord = (id: string, contactId: string, query?: Query) =>
  withQuery(`/admin/crm/connections/${id}/records/${contactId}`, query);
export const adminConnectionDeliveries = (id: string, query?: Query) =>
  withQuery(`/admin/crm/connections/${id}/deliveries`, query);
export const adminConnectionReplay = (id: string, query?: Query) =>
  withQuery(`/admin/crm/connections/${id}/replay`, query);
export const adminConnectionPulls = (id: string, query?: Query) =>
  withQuery(`/admin/crm/connections/${id}/pulls`, query);
export const adminDeliveryRetry = (id: string) => `/admin/crm/deliveries/${id}/retry`;
export const adminDeliverySkip = (id: string) => `/admin/crm/deliveries/${id}/skip`;
export const adminContacts = (query?: Query) => withQuery("/admin/contacts", query);
export const adminContact = (id: string, query?: Query) => withQuery(`/admin/contacts/${id}`, query);
export const adminContactImports = (query?: Query) => withQuery("/admin/contacts/imports", query);
export const adminContactImport = (id: string) => `/admin/contacts/imports/${id}`;
export const adminContactImportErrors = (id: string) => `/admin/contacts/imports/${id}/errors.csv`;
export const adminMatches = (query?: Query) => withQuery("/admin/contacts/matches", query);
export const adminContactLink = (id: string, query?: Query) => withQuery(`/admin/contacts/${id}/link`, query);
