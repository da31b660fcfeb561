import type { Page } from "playwright/test";
import { type Stop, stopAt } from "./stop.ts";

const CONNECTION = /^\/admin\/crm\/connections\/[0-9a-f-]{36}$/;

const ofConnection = (name: string, suffix: string): Stop => ({
  name,
  path: "/admin/crm",
  thenLink: CONNECTION,
  thenPath: (connection) => `${connection}${suffix}`,
});

/** A CRM that nobody answers for: enough for everything before the first write. */
async function connectNobody(page: Page): Promise<void> {
  await page.locator("[name=config_url]").fill("https://crm.invalid");
  await page.locator("[name=config_database]").fill("crm");
  await page.locator("[name=credential_login]").fill("community");
  await page.locator("[name=secret_password]").fill("a password");
  await page.locator("main form button").first().click();
  await page.waitForURL(/\/settings$/);
}

const setUp = (name: string, suffix: string): Stop => ({
  name,
  path: "/admin/crm/connections/new?kind=tryton",
  act: async (page) => {
    await connectNobody(page);
    if (suffix) await page.goto(page.url().replace(/\/settings$/, suffix));
  },
});

export const CRM_ADMIN: Stop[] = [
  ...["salesforce", "hubspot", "dynamics", "tryton", "webhook"].map((kind) =>
    stopAt(`/admin/crm/connections/new?kind=${kind}`),
  ),
  ofConnection("the console of a connection", ""),
  ofConnection("its records", "/records"),
  ofConnection("what it was sent", "/deliveries?state=sent"),
  ofConnection("telling it everything again", "/replay?since=2026-01-01"),
  stopAt("/admin/consents"),
  ofConnection("settings of a connection", "/settings"),
  ofConnection("the test of a connection", "/test"),
  setUp("a connection to be set up", ""),
  setUp("a mapping whose fields cannot be read", "/mapping"),
  setUp("a dry run before anything is mapped", "/comparisons"),
  setUp("going live before a dry run", "/live"),
  setUp("removing a connection", "/removal"),
  stopAt("/admin/crm/callback", { status: 400 }),
];
