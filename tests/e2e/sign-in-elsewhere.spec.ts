import { randomUUID } from "node:crypto";
import type { Page } from "playwright/test";
import { expect, test } from "../support/e2e.ts";
import { type RunningProvider, startProvider } from "../support/oidc/provider.ts";

let there: RunningProvider;
/** Names of this run alone: the site under test is shared. */
const run = randomUUID().slice(0, 6);
const slug = `acme-${run}`;
const button = { en: `Acme ${run}`, fr: `Acmé ${run}` };

test.beforeAll(async ({ baseURL }) => {
  there = await startProvider({ redirectUris: [`${baseURL}/auth/${slug}/callback`], people: {} });
});
test.afterAll(() => there.close());

/** What a person does at the provider. */
async function signInAtProvider(page: Page, login: string): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`^${there.issuer}/interaction/`));
  await page.getByLabel("Name").fill(login);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("a brand's own sign-in: set up, used in French without scripts, added and removed", async ({
  as,
  openBrowser,
  newMember,
}) => {
  const admin = await as("admin");

  await test.step("an admin adds it, tries it out and switches it on", async () => {
    await admin.goto("/admin/sign-in");
    await admin.getByRole("link", { name: "Add a provider" }).click();
    await admin.getByRole("link", { name: "OpenID Connect" }).click();
    await admin.getByLabel("Name in English").fill(button.en);
    await admin.getByLabel("Name in French").fill(button.fr);
    await admin.getByLabel("Short name").fill(slug);
    await admin.getByLabel("Issuer").fill("not an address");
    await admin.getByLabel("Client ID").fill(there.clientId);
    await admin.getByLabel("Client secret", { exact: true }).fill(there.secret);
    await admin.getByRole("button", { name: "Add", exact: true }).click();
    await expect(
      admin.getByRole("alert").getByRole("link", { name: "This is not a web address." }),
    ).toBeVisible();
    await admin.getByLabel("Issuer").fill(there.issuer);
    await admin.getByLabel("Client secret", { exact: true }).fill(there.secret);
    await admin.getByRole("button", { name: "Add", exact: true }).click();
    await expect(admin.getByText(`/auth/${slug}/callback`)).toBeVisible();
    await admin.getByRole("button", { name: "Test" }).click();
    await expect(admin.getByText("Everything fits")).toBeVisible();
    await admin.getByRole("button", { name: `Switch ${button.en} on` }).click();
    await expect(admin.getByRole("button", { name: `Switch ${button.en} off` })).toBeVisible();
    await expect(admin.locator("body")).not.toContainText(there.secret);
  });

  const login = `nora-${run}`;
  there.people[login] = { name: `Nora ${run}`, email: `${login}@example.com` };

  await test.step("somebody new comes in through it, in French, without scripts", async () => {
    const page = await openBrowser({ javaScriptEnabled: false, locale: "fr-FR" });
    await page.goto("/login?next=%2Fideas");
    await page.getByRole("button", { name: `Continuer avec ${button.fr}` }).click();
    await signInAtProvider(page, login);
    await expect(page.getByRole("heading", { level: 1, name: "Encore une étape" })).toBeVisible();
    await expect(page.getByLabel("Votre nom")).toHaveValue(`Nora ${run}`);
    await expect(page.getByLabel("Adresse e-mail")).toHaveValue(`${login}@example.com`);
    await page.getByRole("button", { name: "Créer mon compte" }).click();
    await expect(page.getByRole("alert")).toBeVisible();
    await page.getByLabel(/J’accepte les conditions/).check();
    await page.getByRole("button", { name: "Créer mon compte" }).click();
    await expect(page).toHaveURL(/\/ideas$/);
    await page.goto("/settings/sign-ins");
    await expect(page.getByText("C’est votre seul accès")).toBeVisible();
  });

  await test.step("and is known the next time, and stays signed in where that is ticked", async () => {
    const page = await openBrowser();
    await page.goto("/login?next=%2Froadmap");
    await page.getByLabel("Stay signed in on this device").check();
    await page.getByRole("button", { name: `Continue with ${button.en}` }).click();
    await signInAtProvider(page, login);
    await expect(page).toHaveURL(/\/roadmap$/);
    const session = (await page.context().cookies()).find(({ name }) => name === "ruche_session");
    // One that ends with the browser has -1.
    expect(session!.expires).toBeGreaterThan(Date.now() / 1000 + 300 * 86_400);
  });

  await test.step("who has an account is asked for the password first, then adds it", async () => {
    const { page, email, password } = await newMember();
    const own = `own-${run}`;
    there.people[own] = { email };
    const stranger = await openBrowser();
    await stranger.goto("/login");
    await stranger.getByRole("button", { name: `Continue with ${button.en}` }).click();
    await signInAtProvider(stranger, own);
    await expect(stranger.getByText("You have an account here already")).toBeVisible();
    await stranger.getByLabel("E-mail address").fill(email);
    await stranger.getByLabel("Password", { exact: true }).fill(password);
    await stranger.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(stranger.getByRole("heading", { level: 1, name: "Ways to sign in" })).toBeVisible();
    await stranger.getByRole("button", { name: `Add ${button.en}` }).click();
    await expect(stranger.getByText("You can sign in from there now.")).toBeVisible();
    await page.goto("/settings/sign-ins");
    await page.getByRole("link", { name: `Remove ${button.en}` }).click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: `Remove ${button.en}` })
      .click();
    await expect(page.getByText("Nobody can sign in from there to your account any more.")).toBeVisible();
  });

  await test.step("and one who says no over there is back where they were", async () => {
    const page = await openBrowser();
    await page.goto("/login?next=%2Fideas");
    await page.getByRole("button", { name: `Continue with ${button.en}` }).click();
    await expect(page).toHaveURL(new RegExp(`^${there.issuer}/interaction/`));
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect(page.getByText("Nothing happened: you did not sign in there.")).toBeVisible();
  });
});
