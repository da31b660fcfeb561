/** Every URL of the application is built here. Pure; anyone may import it. */

type IdeaRef = { number: number; slug: string };

function withQuery(path: string, query?: Record<string, string | number | null | undefined>): string {
  if (!query) return path;
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== "") search.set(key, String(value));
  }
  return search.size > 0 ? `${path}?${search}` : path;
}

const ref = ({ number, slug }: IdeaRef) => `/ideas/${number}-${slug}`;

export const paths = {
  home: () => "/",
  login: (next?: string) => withQuery("/login", { next }),
  signup: (next?: string) => withQuery("/signup", { next }),
  logout: () => "/logout",
  forgotPassword: () => "/forgot-password",
  resetPassword: (token: string) => `/reset-password/${token}`,
  verifyEmail: (token: string, next?: string) => withQuery(`/verify-email/${token}`, { next }),
  checkEmail: (why?: "reset") => withQuery("/check-email", { for: why }),
  confirmEmailChange: (token: string) => `/confirm-email/${token}`,
  setup: (token?: string) => withQuery("/setup", { token }),
  locale: () => "/locale",
  theme: () => "/theme",
  terms: () => "/terms",

  ideas: (query?: Record<string, string | number | null | undefined>) => withQuery("/ideas", query),
  ideasFeed: (query?: Record<string, string | number | null | undefined>) =>
    withQuery("/feeds/ideas.atom", query),
  newIdea: (query?: Record<string, string | null | undefined>) => withQuery("/ideas/new", query),
  similarIdeas: () => "/ideas/similar",
  idea: (idea: IdeaRef, query?: Record<string, string | number | null | undefined>) =>
    withQuery(ref(idea), query),
  ideaEdit: (idea: IdeaRef) => `${ref(idea)}/edit`,
  ideaHistory: (idea: IdeaRef) => `${ref(idea)}/history`,
  ideaVote: (idea: IdeaRef) => `${ref(idea)}/vote`,
  ideaFollow: (idea: IdeaRef) => `${ref(idea)}/follow`,
  ideaComments: (idea: IdeaRef, query?: Record<string, string | number | null | undefined>) =>
    withQuery(`${ref(idea)}/comments`, query),
  ideaStatus: (idea: IdeaRef) => `${ref(idea)}/status`,
  ideaResponse: (idea: IdeaRef) => `${ref(idea)}/response`,
  ideaMerge: (idea: IdeaRef) => `${ref(idea)}/merge`,
  ideaUnmerge: (idea: IdeaRef) => `${ref(idea)}/unmerge`,
  ideaCategory: (idea: IdeaRef) => `${ref(idea)}/category`,
  ideaOwner: (idea: IdeaRef) => `${ref(idea)}/owner`,
  ideaNotes: (idea: IdeaRef) => `${ref(idea)}/notes`,
  ideaVisibility: (idea: IdeaRef) => `${ref(idea)}/visibility`,
  comment: (number: number) => `/comments/${number}`,
  commentEdit: (number: number) => `/comments/${number}/edit`,
  commentHistory: (number: number) => `/comments/${number}/history`,
  commentVote: (number: number) => `/comments/${number}/vote`,
  commentExtension: (number: number) => `/comments/${number}/extension`,
  commentDeletion: (number: number) => `/comments/${number}/deletion`,
  commentAnchor: (number: number) => `comment-${number}`,
  roadmap: () => "/roadmap",
  preview: () => "/preview",
  drafts: () => "/drafts",
  uploads: () => "/uploads",
  upload: (storageKey: string) => `/uploads/${storageKey}`,

  person: (username: string, query?: Record<string, string | null | undefined>) =>
    withQuery(`/people/${username}`, query),
  people: () => "/people",
  personSuggestions: () => "/people/suggestions",

  notifications: (query?: Record<string, string | null | undefined>) => withQuery("/notifications", query),
  notificationsRead: () => "/notifications/read",
  notice: (id: string) => `/notifications/${id}`,
  live: () => "/live",
  unsubscribe: (token: string) => `/unsubscribe/${token}`,

  settings: () => "/settings",
  settingsProfile: () => "/settings/profile",
  settingsPassword: () => "/settings/password",
  settingsEmail: () => "/settings/email",
  settingsSessions: () => "/settings/sessions",
  settingsNotifications: () => "/settings/notifications",
  settingsPrivacy: () => "/settings/privacy",
  settingsClose: () => "/settings/close",

  desk: (query?: Record<string, string | number | null | undefined>) => withQuery("/desk", query),
  deskBoard: (query?: Record<string, string | number | null | undefined>) => withQuery("/desk/board", query),
  deskMoves: () => "/desk/moves",
  deskOwners: () => "/desk/owners",
  deskCategories: () => "/desk/categories",
  deskUndo: (batchId: string) => `/desk/moves/${batchId}/undo`,
  deskViews: () => "/desk/views",
  deskViewRemoval: (viewId: string) => `/desk/views/${viewId}/removal`,
  deskTemplates: () => "/desk/templates",

  admin: () => "/admin",
  adminPeople: (query?: Record<string, string | null | undefined>) => withQuery("/admin/people", query),
  adminRole: (username: string) => `/admin/people/${username}/role`,
  adminBrand: () => "/admin/brand",
  adminCategories: () => "/admin/categories",
  adminCategory: (slug: string) => `/admin/categories/${slug}`,
  adminStatuses: () => "/admin/statuses",
  adminMails: (query?: Record<string, string | null | undefined>) => withQuery("/admin/mails", query),
  adminMail: (id: string) => `/admin/mails/${id}`,
  adminMailHtml: (id: string) => `/admin/mails/${id}/html`,
  adminMailRetry: (id: string) => `/admin/mails/${id}/retry`,
  adminJobs: (query?: Record<string, string | null | undefined>) => withQuery("/admin/jobs", query),
  adminJobRetry: (id: string) => `/admin/jobs/${id}/retry`,
  adminJobDiscard: (id: string) => `/admin/jobs/${id}/discard`,
  adminAudit: (query?: Record<string, string | null | undefined>) => withQuery("/admin/audit", query),
  adminCrm: (query?: Record<string, string | null | undefined>) => withQuery("/admin/crm", query),
  adminConnection: (id: string, query?: Record<string, string | null | undefined>) =>
    withQuery(`/admin/crm/connections/${id}`, query),
  adminNewConnection: () => "/admin/crm/connections/new",
  adminDeliveryRetry: (id: string) => `/admin/crm/deliveries/${id}/retry`,
  adminContacts: (query?: Record<string, string | null | undefined>) => withQuery("/admin/contacts", query),
  adminContact: (id: string, query?: Record<string, string | null | undefined>) =>
    withQuery(`/admin/contacts/${id}`, query),
  adminContactImports: (query?: Record<string, string | null | undefined>) =>
    withQuery("/admin/contacts/imports", query),
  adminContactImport: (id: string) => `/admin/contacts/imports/${id}`,
  adminContactImportErrors: (id: string) => `/admin/contacts/imports/${id}/errors.csv`,
  adminMatches: (query?: Record<string, string | null | undefined>) =>
    withQuery("/admin/contacts/matches", query),
} as const;
