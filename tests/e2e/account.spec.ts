import { randomUUID } from "node:crypto";
import { expect, test } from "../support/e2e.ts";

const freshAddress = () => `guest-${randomUUID().slice(0, 8)}@courriel.example`;

test("a forgotten password is replaced by way of a mail", async ({ newMember, openBrowser, mailed }) => {
  const { email, page: old } = await newMember();
  const page = await openBrowser();
  await page.goto("/login");
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  // The page before has a field of that name, too.
  await expect(page).toHaveURL(/\/forgot-password/);
  await expect(page.getByRole("button", { name: "Send the link" })).toBeVisible();
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Check your mail" })).toBeVisible();

  const link = await mailed(email, "reset-password");
  await page.goto(link);
  await page.getByLabel("New password", { exact: true }).fill("short");
  await page.getByRole("button", { name: "Save and sign in" }).click();
  await expect(page.getByRole("alert").getByRole("link")).toBeVisible();
  await page.getByLabel("New password", { exact: true }).fill("walnut-ferry-seven-2");
  await page.getByRole("button", { name: "Save and sign in" }).click();
  await expect(
    page
      .getByRole("button", { name: /account/i })
      .or(page.locator("summary", { hasText: "account" }))
      .first(),
  ).toBeVisible();

  await old.goto("/settings/profile");
  await expect(old, "other devices are signed out").toHaveURL(/\/login/);
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1, name: "This link no longer works" })).toBeVisible();
});

test("an address is changed once the new one is confirmed", async ({ newMember, openBrowser, mailed }) => {
  const { email, password, page } = await newMember();
  const next = freshAddress();
  await page.goto("/settings/email");
  await page.getByLabel("New address").fill(next);
  await page.getByLabel("Your password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByText("Open the link we sent to the new address")).toBeVisible();
  await page.goto(await mailed(next, "confirm-email"));
  await page.getByRole("button", { name: "Use this address" }).click();
  await expect(page.getByText("Your new e-mail address is in use.")).toBeVisible();

  const elsewhere = await openBrowser();
  const signIn = async (address: string) => {
    await elsewhere.goto("/login");
    await elsewhere.getByLabel("E-mail address").fill(address);
    await elsewhere.getByLabel("Password", { exact: true }).fill(password);
    await elsewhere.getByRole("button", { name: "Sign in" }).click();
  };
  await signIn(email);
  await expect(elsewhere.getByText("Address and password do not match").first()).toBeVisible();
  await signIn(next);
  await expect(elsewhere).toHaveURL(/\/$/);
});

test("a device is signed out from another one", async ({ newMember, openBrowser }) => {
  const { email, password, page } = await newMember();
  const phone = await openBrowser({
    userAgent: "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1",
  });
  await phone.goto("/login");
  await phone.getByLabel("E-mail address").fill(email);
  await phone.getByLabel("Password", { exact: true }).fill(password);
  await phone.getByLabel("Stay signed in on this device").check();
  await phone.getByRole("button", { name: "Sign in" }).click();
  await expect(phone).toHaveURL(/\/$/);

  await page.goto("/settings/sessions");
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(2);
  await page.getByRole("button", { name: /Sign out Safari on iPhone/ }).click();
  await expect(page.getByText("That device is signed out")).toBeVisible();
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(1);
  await phone.goto("/settings/profile");
  await expect(phone).toHaveURL(/\/login/);
});

test("a closed account leaves its words under “Former member”", async ({ newMember, openBrowser }) => {
  const { email, password, displayName, page } = await newMember();
  const words = `I would pay for this, ${randomUUID().slice(0, 6)}.`;
  await page.goto("/ideas");
  const idea = await page
    .getByRole("region", { name: "Ideas" })
    .getByRole("heading")
    .getByRole("link")
    .first()
    .getAttribute("href");
  await page.goto(idea!);
  await page.getByLabel("Add a comment").fill(words);
  await page.getByRole("button", { name: "Post comment" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: words })).toBeVisible();

  await page.goto("/settings/close");
  await page.getByLabel("Current password", { exact: true }).fill(password);
  await page.getByLabel("I have read this and want to close my account").check();
  await page.getByRole("button", { name: "Close my account for good" }).click();
  await expect(page.getByText("Your account is closed.")).toBeVisible();

  const reader = await openBrowser();
  await expect(async () => {
    await reader.goto(idea!);
    const comment = reader.getByRole("listitem").filter({ hasText: words });
    await expect(comment.getByText("Former member").first()).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(reader.getByText(displayName)).toHaveCount(0);
  await reader.goto("/login");
  await reader.getByLabel("E-mail address").fill(email);
  await reader.getByLabel("Password", { exact: true }).fill(password);
  await reader.getByRole("button", { name: "Sign in" }).click();
  await expect(reader.getByText("Address and password do not match").first()).toBeVisible();
});

test("nobody learns from an answer whether an address has an account", async ({ newMember, openBrowser }) => {
  const { email: known } = await newMember();
  const answers = async (address: string) => {
    const page = await openBrowser();
    const seen: string[] = [];
    const note = async () => {
      await expect(page.getByRole("main")).toBeVisible();
      seen.push(
        `${new URL(page.url()).pathname} ${await page.getByRole("main").innerText()}`.replaceAll(
          address,
          "ADDRESS",
        ),
      );
    };
    await page.goto("/forgot-password");
    await page.getByLabel("E-mail address").fill(address);
    await page.getByRole("button", { name: "Send the link" }).click();
    await expect(page).toHaveURL(/check-email/);
    await note();
    await page.goto("/login");
    await page.getByLabel("E-mail address").fill(address);
    await page.getByLabel("Password", { exact: true }).fill("certainly-not-this-1");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByText("Address and password do not match").first()).toBeVisible();
    await note();
    await page.goto("/signup");
    await page.getByLabel("Your name").fill("Somebody");
    await page.getByLabel("E-mail address").fill(address);
    await page.getByLabel("Password", { exact: true }).fill("certainly-not-this-1");
    await page.getByLabel("I accept the terms").check();
    await page.getByRole("button", { name: "Create my account" }).click();
    await expect(page).toHaveURL(/check-email/);
    await note();
    return seen;
  };
  expect(await answers(known)).toEqual(await answers(freshAddress()));
});
