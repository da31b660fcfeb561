import type { Page } from "playwright/test";
import { listening } from "./listening.ts";
import { type Stop, stopAt } from "./stop.ts";

const QUESTION = /^\/forum\/\d+-[^/?#]+$/;
const ARTICLE = /^\/help\/articles\/\d+-[^/?#]+$/;
const ANSWER = /^\/answers\/\d+$/;

const aThread = (name: string, list: string, suffix = ""): Stop => ({
  name,
  path: list,
  thenLink: QUESTION,
  thenPath: (thread) => `${thread}${suffix}`,
});
const anArticle = (name: string, suffix = ""): Stop => ({
  name,
  path: "/help/categories/error-codes",
  thenLink: ARTICLE,
  thenPath: (article) => `${article}${suffix}`,
});
const editing = (name: string, suffix: string, list = "/knowledge?view=all"): Stop => ({
  name,
  path: list,
  thenLink: /^\/knowledge\/\d+$/,
  thenPath: (article) => `${article}${suffix}`,
});
const anAnswer = (name: string, act: (answer: string) => string): Stop => ({
  name,
  path: "/forum/2",
  thenLink: ANSWER,
  thenPath: act,
});

const numberIn = (path: string) => path.match(/\d+/)![0];

async function openPalette(page: Page): Promise<void> {
  await listening(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("e21");
  await page.getByRole("dialog").getByRole("option").first().waitFor();
}

async function typeIntoSearch(page: Page): Promise<void> {
  await listening(page);
  await page.getByRole("main").getByRole("combobox").fill("e21");
  await page.getByRole("main").getByRole("option").first().waitFor();
}

async function typeQuestion(page: Page): Promise<void> {
  await listening(page);
  await page.locator("[name=title]").pressSequentially("eror e21 after the rain");
  await page.locator("details.match summary").first().click();
}

export const HELP_GUEST: Stop[] = [
  stopAt("/help"),
  { name: "suggestions on the help home", path: "/help", act: typeIntoSearch },
  { name: "a category of articles", path: "/help", thenLink: /^\/help\/categories\/[^/?#]+$/ },
  stopAt("/help/categories/error-codes"),
  anArticle("an article"),
  anArticle("an article that did not help", "?helped=no"),
  anArticle("saying why an article did not help", "/feedback"),
  anArticle("something is wrong with an article", "/flag"),
  stopAt("/forum"),
  stopAt("/forum?sort=wanted&category=bike"),
  stopAt("/forum?kind=discussion"),
  stopAt("/forum?tag=no-such-tag"),
  aThread("a solved question", "/forum?state=solved&sort=wanted"),
  aThread("an unanswered question", "/forum?state=unanswered"),
  aThread("a question with an answer to check", "/forum?state=answered"),
  aThread("a question that needs information", "/forum?state=needs_info"),
  aThread("a question with customer service", "/forum?state=escalated&sort=wanted"),
  aThread("a locked question", "/forum?state=locked"),
  aThread("a discussion", "/forum?kind=discussion"),
  aThread("the history of a question", "/forum?state=solved&sort=wanted", "/history"),
  aThread("answering as a guest", "/forum?state=unanswered", "/answers"),
  { name: "an answer by its own link", path: "/forum/2", thenLink: ANSWER },
  stopAt("/forum/new"),
  { name: "matches while asking", path: "/forum/new", act: typeQuestion },
  stopAt("/search"),
  stopAt("/search?q=e21"),
  stopAt("/search?q=batery&kind=thread"),
  stopAt("/search?q=zzzzqqqq"),
  { name: "the palette", path: "/roadmap", act: openPalette },
];

export const HELP_MEMBER: Stop[] = [
  stopAt("/help"),
  anArticle("an article"),
  stopAt("/forum?sort=mine"),
  stopAt("/forum?sort=followed&kind=discussion"),
  aThread("a question", "/forum?state=answered"),
  aThread("a discussion", "/forum?kind=discussion"),
  aThread("answering", "/forum?state=unanswered", "/answers"),
  aThread("a remark", "/forum?state=answered", "/remarks"),
  aThread("asking for information", "/forum?state=unanswered", "/info"),
  stopAt("/forum/desk"),
  stopAt("/forum/desk?view=late"),
  stopAt("/forum/desk?view=check"),
  stopAt("/forum/desk?view=info"),
  stopAt("/forum/desk?view=mine"),
  stopAt("/forum/desk?view=solved"),
  stopAt("/forum/desk/expertise"),
  stopAt("/forum/new"),
  stopAt("/cases"),
  { name: "the palette of a member", path: "/help", act: openPalette },
  stopAt("/service", { status: 403 }),
  stopAt("/knowledge", { status: 403 }),
];

export const HELP_AGENT: Stop[] = [
  stopAt("/service"),
  stopAt("/service?tab=mine"),
  stopAt("/service?tab=unassigned"),
  stopAt("/service?tab=late"),
  stopAt("/service?tab=waiting"),
  stopAt("/service?tab=resolved"),
  { name: "a case", path: "/service?tab=open", thenLink: /^\/service\/cases\/\d+$/ },
  { name: "a case that is settled", path: "/service?tab=resolved", thenLink: /^\/service\/cases\/\d+$/ },
  aThread("opening a case", "/forum?state=answered", "/case"),
  aThread("moving a question to private", "/forum?state=escalated&sort=wanted", "/private"),
  aThread("a question, for an agent", "/forum?state=escalated&sort=wanted"),
];

export const HELP_EDITOR: Stop[] = [
  stopAt("/knowledge"),
  stopAt("/knowledge?view=review"),
  stopAt("/knowledge?view=mine"),
  stopAt("/knowledge?view=translations"),
  stopAt("/knowledge?view=unhelpful"),
  stopAt("/knowledge?view=all"),
  stopAt("/knowledge/flags"),
  stopAt("/knowledge/searches"),
  stopAt("/knowledge/categories"),
  stopAt("/knowledge/new"),
  editing("an article's own page", ""),
  editing("editing an article", "/en"),
  editing("translating an article", "/fr"),
  editing("the versions of an article", "/en/history"),
  editing("nothing to review", "/fr/review"),
  {
    name: "reviewing an article",
    path: "/knowledge?view=review",
    thenLink: /^\/knowledge\/\d+\/\w\w\/review$/,
  },
  anArticle("an article, for its editors"),
  aThread("a question with the team's tools", "/forum?state=solved&sort=wanted"),
  aThread("filing a question elsewhere", "/forum?state=solved&sort=wanted", "/place"),
  aThread("locking a question", "/forum?state=solved&sort=wanted", "/lock"),
  aThread("reopening a question", "/forum?state=locked", "/lock"),
  aThread("a question that was asked before", "/forum?state=solved&sort=wanted", "/duplicate"),
  aThread("comparing with the question it repeats", "/forum?state=solved&sort=wanted", "/duplicate?of=2"),
  aThread("turning a question into an idea", "/forum?state=unanswered", "/conversion"),
  aThread("an article from a question", "/forum?state=answered", "/article"),
  anAnswer("choosing another solution", (answer) => `/forum/2/solution?answer=${numberIn(answer)}`),
  anAnswer("taking a solution back", (answer) => `/forum/2/solution?answer=${numberIn(answer)}&on=false`),
  anAnswer("the history of an answer", (answer) => `${answer}/history`),
  {
    name: "turning an idea into a question",
    path: "/ideas?sort=new",
    thenLink: /^\/ideas\/\d+-[^/?#]+$/,
    thenPath: (idea) => `${idea}/conversion`,
  },
  { name: "the palette of a product manager", path: "/roadmap", act: openPalette },
];

export const HELP_ADMIN: Stop[] = [stopAt("/service/hours"), stopAt("/service")];

export const HELP_MODERATOR: Stop[] = [
  aThread("editing somebody's question", "/forum?state=solved&sort=wanted", "/edit"),
  anAnswer("editing somebody's answer", (answer) => `${answer}/edit`),
];
