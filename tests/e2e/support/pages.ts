import { CRM_ADMIN } from "./crm-pages.ts";
import type { DemoRole } from "./demo-login.ts";
import {
  HELP_ADMIN,
  HELP_AGENT,
  HELP_EDITOR,
  HELP_GUEST,
  HELP_MEMBER,
  HELP_MODERATOR,
} from "./help-pages.ts";
import {
  RECOGNITION_ADMIN,
  RECOGNITION_GUEST,
  RECOGNITION_MEMBER,
  RECOGNITION_MODERATOR,
} from "./recognition-pages.ts";
import { SIGN_IN_ADMIN, SIGN_IN_AGENT, SIGN_IN_MEMBER } from "./sign-in-pages.ts";
import { stopAt as at, type Stop } from "./stop.ts";

const IDEA = /^\/ideas\/\d+-[^/?#]+$/;
const anIdea = (name: string, list: string, suffix = ""): Stop => ({
  name,
  path: list,
  thenLink: IDEA,
  thenPath: (idea) => `${idea}${suffix}`,
});

const GUEST: Stop[] = [
  at("/"),
  at("/ideas"),
  at("/ideas?sort=discussed&period=365"),
  at("/ideas?q=battery"),
  at("/ideas?q=zzzzqqqq"),
  at("/ideas?status=implemented&sort=top"),
  anIdea("a discussed idea", "/ideas?sort=discussed"),
  anIdea("an implemented idea", "/ideas?status=implemented"),
  anIdea("a declined idea", "/ideas?status=not-planned"),
  anIdea("the history of an idea", "/ideas", "/history"),
  anIdea("all comments of an idea", "/ideas?sort=discussed", "/comments"),
  at("/roadmap"),
  at("/people/maya"),
  at("/login"),
  at("/login?next=%2Fsettings"),
  at("/signup"),
  at("/forgot-password"),
  at("/check-email"),
  at("/check-email?for=reset"),
  at("/reset-password/no-such-token"),
  at("/verify-email/no-such-token"),
  at("/unsubscribe/no-such-token"),
  at("/setup"),
  at("/terms"),
  at("/there-is-no-such-page", { status: 404 }),
];

const MEMBER: Stop[] = [
  at("/"),
  at("/ideas?sort=mine"),
  at("/ideas?sort=voted"),
  anIdea("an idea", "/ideas"),
  at("/ideas/new"),
  at("/notifications"),
  at("/people/maya"),
  at("/settings/profile"),
  at("/settings/email"),
  at("/settings/password"),
  at("/settings/sessions"),
  at("/settings/notifications"),
  at("/settings/privacy"),
  at("/settings/close"),
  at("/confirm-email/no-such-token"),
  at("/desk", { status: 403 }),
];

const PRODUCT_MANAGER: Stop[] = [
  at("/desk"),
  at("/desk?sort=newest"),
  at("/desk?sort=value"),
  { name: "an idea beside the desk", path: "/desk", thenLink: /^\/desk\?.*idea=\d+/ },
  at("/desk/board"),
  { name: "an idea beside the board", path: "/desk/board", thenLink: /^\/desk\/board\?.*idea=\d+/ },
  anIdea("moving ideas", "/ideas", "#"),
  at("/desk/templates"),
  at("/desk/templates?edit=new"),
  anIdea("an idea with the team's panel", "/ideas"),
  anIdea("answering an idea", "/ideas?sort=new", "/status"),
  anIdea("responding to an idea", "/ideas?sort=new", "/response"),
  anIdea("the accounts for an idea", "/ideas?sort=new", "/accounts"),
  anIdea("merging an idea", "/ideas?sort=new", "/merge"),
  anIdea("comparing two ideas", "/ideas?sort=new", "/merge?into=1"),
].map((stop) =>
  stop.name === "moving ideas"
    ? {
        ...stop,
        thenPath: (idea: string) =>
          `/desk/moves?numbers[]=${Number.parseInt(idea.slice(7), 10)}&to=not-planned`,
      }
    : stop,
);

const ADMIN: Stop[] = [
  at("/admin"),
  at("/admin/people"),
  at("/admin/people/maya/role"),
  at("/admin/brand"),
  at("/admin/categories"),
  { name: "a category", path: "/admin/categories", thenLink: /^\/admin\/categories\/[^/?]+$/ },
  at("/admin/statuses"),
  at("/admin/mails"),
  { name: "a mail", path: "/admin/mails", thenLink: /^\/admin\/mails\/[^/?]+$/ },
  at("/admin/jobs"),
  at("/admin/audit"),
  at("/admin/crm"),
  at("/admin/crm/connections/new"),
  { name: "a connection", path: "/admin/crm", thenLink: /^\/admin\/crm\/connections\/[0-9a-f-]{36}$/ },
  at("/admin/contacts"),
  { name: "a contact", path: "/admin/contacts", thenLink: /^\/admin\/contacts\/[0-9a-f-]{36}$/ },
  at("/admin/contacts?segment=Logistique"),
  at("/admin/contacts/imports"),
  at("/admin/contacts/matches"),
];

/** Every kind of page, by the least who may see it. */
export const PAGES: { role: DemoRole | "guest"; stops: Stop[] }[] = [
  { role: "guest", stops: [...GUEST, ...HELP_GUEST, ...RECOGNITION_GUEST] },
  { role: "member", stops: [...MEMBER, ...HELP_MEMBER, ...RECOGNITION_MEMBER, ...SIGN_IN_MEMBER] },
  { role: "moderator", stops: [at("/admin"), ...HELP_MODERATOR, ...RECOGNITION_MODERATOR] },
  { role: "agent", stops: [at("/admin/contacts"), at("/admin"), ...HELP_AGENT, ...SIGN_IN_AGENT] },
  { role: "product_manager", stops: [...PRODUCT_MANAGER, ...HELP_EDITOR] },
  { role: "admin", stops: [...ADMIN, ...HELP_ADMIN, ...RECOGNITION_ADMIN, ...SIGN_IN_ADMIN, ...CRM_ADMIN] },
];
