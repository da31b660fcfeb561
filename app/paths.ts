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

type Query = Record<string, string | number | null | undefined>;

const ref = ({ number, slug }: IdeaRef) => `/ideas/${number}-${slug}`;
const threadRef = ({ number, slug }: IdeaRef) => `/forum/${number}-${slug}`;
const articleRef = ({ number, slug }: IdeaRef) => `/help/articles/${number}-${slug}`;

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

  help: (query?: Query) => withQuery("/help", query),
  helpCategory: (slug: string, query?: Query) => withQuery(`/help/categories/${slug}`, query),
  article: (article: IdeaRef, query?: Query) => withQuery(articleRef(article), query),
  articleFeedback: (article: IdeaRef) => `${articleRef(article)}/feedback`,
  articleFlag: (article: IdeaRef) => `${articleRef(article)}/flag`,
  reads: (query?: Query) => withQuery("/reads", query),
  sitemap: (part?: string) => withQuery("/sitemap.xml", { part }),

  knowledge: (query?: Query) => withQuery("/knowledge", query),
  knowledgeNew: (query?: Query) => withQuery("/knowledge/new", query),
  knowledgeArticle: (number: number, query?: Query) => withQuery(`/knowledge/${number}`, query),
  knowledgeEdit: (number: number, language: string) => `/knowledge/${number}/${language}`,
  knowledgeHistory: (number: number, language: string, query?: Query) =>
    withQuery(`/knowledge/${number}/${language}/history`, query),
  knowledgeReview: (number: number, language: string, query?: Query) =>
    withQuery(`/knowledge/${number}/${language}/review`, query),
  knowledgeRevival: (number: number, language: string, version: number) =>
    `/knowledge/${number}/${language}/revival?version=${version}`,
  knowledgeRemoval: (number: number, language: string) => `/knowledge/${number}/${language}/removal`,
  knowledgePlace: (number: number) => `/knowledge/${number}/category`,
  knowledgeOwner: (number: number) => `/knowledge/${number}/owner`,
  knowledgeCheck: (number: number) => `/knowledge/${number}/check`,
  knowledgeRelations: (number: number) => `/knowledge/${number}/relations`,
  knowledgeOrigins: (number: number, query?: Query) => withQuery(`/knowledge/${number}/origins`, query),
  knowledgeRetirement: (number: number) => `/knowledge/${number}/retirement`,
  knowledgeRestoration: (number: number) => `/knowledge/${number}/restoration`,
  knowledgePreview: () => "/knowledge/preview",
  knowledgeCategoryOrder: () => "/knowledge/categories/order",
  knowledgeCategories: (query?: Query) => withQuery("/knowledge/categories", query),
  knowledgeFlags: (query?: Query) => withQuery("/knowledge/flags", query),
  knowledgeSearches: (query?: Query) => withQuery("/knowledge/searches", query),

  forum: (query?: Query) => withQuery("/forum", query),
  forumFeed: (query?: Query) => withQuery("/feeds/forum.atom", query),
  newThread: (query?: Query) => withQuery("/forum/new", query),
  threadMatches: () => "/forum/matches",
  helperDesk: (query?: Query) => withQuery("/forum/desk", query),
  helperDeskMarks: (numbers: readonly number[]) => `/forum/desk/marks?numbers=${numbers.join(",")}`,
  helperExpertise: () => "/forum/desk/expertise",
  thread: (thread: IdeaRef, query?: Query) => withQuery(threadRef(thread), query),
  threadEdit: (thread: IdeaRef) => `${threadRef(thread)}/edit`,
  threadHistory: (thread: IdeaRef) => `${threadRef(thread)}/history`,
  threadAnswers: (thread: IdeaRef) => `${threadRef(thread)}/answers`,
  threadRemarks: (thread: IdeaRef) => `${threadRef(thread)}/remarks`,
  threadMeToo: (thread: IdeaRef) => `${threadRef(thread)}/me-too`,
  threadFollow: (thread: IdeaRef) => `${threadRef(thread)}/follow`,
  threadClaim: (thread: IdeaRef) => `${threadRef(thread)}/claim`,
  threadSolution: (thread: IdeaRef) => `${threadRef(thread)}/solution`,
  threadInfo: (thread: IdeaRef) => `${threadRef(thread)}/info`,
  threadLock: (thread: IdeaRef) => `${threadRef(thread)}/lock`,
  threadPlace: (thread: IdeaRef) => `${threadRef(thread)}/place`,
  threadDuplicate: (thread: IdeaRef) => `${threadRef(thread)}/duplicate`,
  threadConversion: (thread: IdeaRef) => `${threadRef(thread)}/conversion`,
  ideaConversion: (idea: IdeaRef) => `${ref(idea)}/conversion`,
  threadVisibility: (thread: IdeaRef) => `${threadRef(thread)}/visibility`,
  threadEscalation: (thread: IdeaRef) => `${threadRef(thread)}/escalation`,
  threadCase: (thread: IdeaRef) => `${threadRef(thread)}/case`,
  threadPrivate: (thread: IdeaRef, query?: Query) => withQuery(`${threadRef(thread)}/private`, query),
  threadArticle: (thread: IdeaRef, query?: Query) => withQuery(`${threadRef(thread)}/article`, query),
  answer: (number: number) => `/answers/${number}`,
  answerEdit: (number: number) => `/answers/${number}/edit`,
  answerHistory: (number: number) => `/answers/${number}/history`,
  answerVote: (number: number) => `/answers/${number}/vote`,
  answerOfficial: (number: number) => `/answers/${number}/official`,
  answerDeletion: (number: number) => `/answers/${number}/deletion`,
  answerAnchor: (number: number) => `answer-${number}`,
  remark: (number: number) => `/remarks/${number}`,
  remarkEdit: (number: number) => `/remarks/${number}/edit`,
  remarkDeletion: (number: number) => `/remarks/${number}/deletion`,
  remarkAnchor: (number: number) => `remark-${number}`,

  service: (query?: Query) => withQuery("/service", query),
  serviceCase: (number: number) => `/service/cases/${number}`,
  serviceHours: () => "/service/hours",
  cases: (query?: Query) => withQuery("/cases", query),
  case: (number: number) => `/cases/${number}`,
  caseFiles: (number: number) => `/cases/${number}/files`,
  inboundMail: () => "/inbound/mail",

  search: (query?: Query) => withQuery("/search", query),
  searchSuggestions: (query?: Query) => withQuery("/search/suggestions", query),
  searchClicks: () => "/search/clicks",

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
  adminAuditCsv: (query?: Query) => withQuery("/admin/audit.csv", query),
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
