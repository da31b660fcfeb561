import { randomUUID } from "node:crypto";
import type { Page } from "playwright/test";
import { expect, test } from "../support/e2e.ts";

test.use({ javaScriptEnabled: false });

const plain = { javaScriptEnabled: false };
const unique = () => randomUUID().slice(0, 6);

/** Asks with the form alone; what was found on the way is passed by. */
async function ask(page: Page, title: string, body: string): Promise<string> {
  await page.goto("/forum/new");
  await page.getByLabel("Title", { exact: true }).fill(title);
  await page.getByLabel("What happens", { exact: true }).fill(body);
  await page.getByLabel("Category", { exact: true }).selectOption({ label: "The bike" });
  await page.getByRole("button", { name: "Post question" }).click();
  const anyway = page.getByRole("button", { name: "None of these helps: post my question" });
  if (await anyway.isVisible()) await anyway.click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  return new URL(page.url()).pathname;
}

async function answer(page: Page, question: string, words: string): Promise<void> {
  await page.goto(question);
  await page.getByLabel("Your answer").fill(words);
  await page.getByRole("button", { name: "Post answer" }).click();
  await expect(page.getByText(words)).toBeVisible();
}

test("a guest asks, is shown what helps, signs in, and posts all the same", async ({ newMember, page }) => {
  const { email, password } = await newMember({}, plain);
  const title = `E21 after a wet ride, and the plug is dry ${unique()}`;

  await test.step("before posting, what may help is shown, and opens in its place", async () => {
    await page.goto("/forum/new");
    await page.getByLabel("Title", { exact: true }).fill(title);
    await page.getByLabel("What happens", { exact: true }).fill("The motor stays **silent** all day.");
    await page.getByLabel("Category", { exact: true }).selectOption({ label: "The bike" });
    await page.getByLabel(/^Product/).selectOption({ label: "Naxos" });
    await page.getByLabel(/^Version/).selectOption({ label: "2024" });
    await page.getByRole("button", { name: "Continue to sign in" }).click();
    await expect(
      page.getByRole("heading", { name: "Before you post: does one of these help?" }),
    ).toBeVisible();
    const article = page
      .getByRole("listitem")
      .filter({ hasText: "Error E21: the motor does not hear the sensor" });
    await article.locator("summary").click();
    await expect(article.getByRole("link", { name: "Read the whole article" })).toBeVisible();
    await expect(page.getByLabel("Title", { exact: true })).toHaveValue(title);
  });

  await test.step("all that was typed comes along through signing in", async () => {
    await page.getByRole("button", { name: "Continue to sign in" }).click();
    await page.getByLabel("E-mail address").fill(email);
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByLabel("Title", { exact: true })).toHaveValue(title);
    await expect(page.getByLabel("What happens", { exact: true })).toHaveValue(/\*\*silent\*\*/);
    const post = page.getByRole("button", { name: /post my question|Post question/ });
    await post.click();
    const posted = page.getByRole("heading", { level: 1, name: title });
    if (!(await posted.isVisible())) await post.click();
    await expect(posted).toBeVisible();
    await expect(page.getByText("The motor stays silent all day.")).toBeVisible();
    await expect(page.getByRole("link", { name: "Naxos 2024" })).toBeVisible();
  });
});

test("me too, an answer, helpful, a remark, accepted", async ({ newMember }) => {
  const asker = await newMember({ displayName: "Asta" }, plain);
  const helper = await newMember({ displayName: "Hollis" }, plain);
  const words = `Turn the magnet by a quarter ${unique()}.`;
  const question = await ask(asker.page, `The stand rattles ${unique()}`, "From 20 km/h on.");

  await test.step("somebody else has this problem too", async () => {
    await helper.page.goto(question);
    await helper.page.getByRole("button", { name: /^I have this problem too/ }).click();
    const mine = helper.page.getByRole("button", { name: "You have this problem too, 1 person has it too" });
    await expect(mine).toBeVisible();
    await mine.click();
    await expect(helper.page.getByRole("button", { name: "I have this problem too" })).toBeVisible();
  });

  await test.step("an answer, once it says something", async () => {
    await helper.page.getByLabel("Your answer").fill("   ");
    await helper.page.getByRole("button", { name: "Post answer" }).click();
    await expect(helper.page.getByText("Write something first.").first()).toBeVisible();
    await answer(helper.page, question, words);
  });

  await test.step("it is helpful, gets a remark, and is accepted", async () => {
    await asker.page.goto(question);
    const posted = asker.page.getByRole("listitem").filter({ hasText: words });
    await posted.getByRole("button", { name: "Helpful: this answer by Hollis, 0 so far" }).click();
    await expect(asker.page.getByRole("button", { name: /by Hollis, 1 so far/ })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    await posted.locator("summary", { hasText: "Add a remark" }).click();
    await posted.getByLabel("Your remark").fill("Which way?");
    await posted.getByRole("button", { name: "Post remark" }).click();
    await expect(asker.page.getByText("Which way?")).toBeVisible();
    await asker.page.getByRole("button", { name: /^This solved it.*by Hollis/ }).click();
    await expect(asker.page.getByText("Marked as the solution.")).toBeVisible();
    const solution = asker.page.getByRole("region", { name: "Accepted answer" });
    await expect(solution.getByText(words)).toBeVisible();
    await expect(asker.page.getByText("Solved", { exact: true }).first()).toBeVisible();
  });
});

test("an answer that did not help makes a case, settled by plain forms on both sides", async ({
  newMember,
  as,
}) => {
  const asker = await newMember({ displayName: "Asta" }, plain);
  const helper = await newMember({ displayName: "Hollis" }, plain);
  const agent = await as("agent", plain);
  const title = `The lights flicker ${unique()}`;
  const question = await ask(asker.page, title, "Both of them, uphill.");
  await answer(helper.page, question, "Clean the contacts.");

  await test.step("she says what did not help, and customer service takes over", async () => {
    await asker.page.goto(question);
    await asker.page.getByLabel("What did you try, and what happened?").fill("Cleaned twice, no change.");
    await asker.page.getByRole("button", { name: "Ask customer service" }).click();
    await expect(async () => {
      await asker.page.goto(question);
      await expect(asker.page.getByRole("link", { name: /^Your case \d+$/ })).toBeVisible({ timeout: 500 });
    }).toPass();
  });

  await test.step("an agent takes it and asks in private", async () => {
    await agent.goto("/service?tab=unassigned");
    await agent.getByRole("button", { name: `Take “${title}”` }).click();
    await agent.goto("/service?tab=mine");
    await agent.getByRole("link", { name: title }).click();
    await expect(agent.getByText("Cleaned twice, no change.")).toBeVisible();
    await agent.getByRole("radio", { name: "Only the customer" }).check();
    await agent.getByLabel("Your words").fill("Which display do you have?");
    await agent.getByRole("button", { name: "Send", exact: true }).click();
    await expect(agent.getByText("Which display do you have?")).toBeVisible();
  });

  await test.step("she answers with a file", async () => {
    await asker.page.getByRole("link", { name: /^Your case \d+$/ }).click();
    await expect(asker.page.getByText("Which display do you have?")).toBeVisible();
    await asker.page.getByLabel("Write to our team").fill("The small one; its log is attached.");
    await asker.page
      .getByLabel(/^Attach a file/)
      .setInputFiles({ name: "display.log", mimeType: "text/plain", buffer: Buffer.from("volts 11.2") });
    await asker.page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(asker.page.getByText("its log is attached")).toBeVisible();
    const file = await asker.page.getByRole("link", { name: /display\.log/ }).getAttribute("href");
    expect((await asker.page.request.get(file!)).status()).toBe(200);
    expect((await helper.page.request.get(file!)).status(), "the file is theirs alone").toBe(404);
  });

  await test.step("settled with a summary, which she accepts", async () => {
    await agent.reload();
    await agent.locator("summary", { hasText: "Settle the case" }).click();
    await agent.getByLabel("What to say in public").fill("The display was replaced under warranty.");
    await agent.getByRole("button", { name: "Settle", exact: true }).click();
    await asker.page.reload();
    await asker.page.getByRole("button", { name: "Agree and publish" }).click();
    await asker.page.goto(question);
    const solution = asker.page.getByRole("region", { name: "Accepted answer" });
    await expect(solution.getByText("The display was replaced under warranty.")).toBeVisible();
  });
});

test("the search, and what one thinks of an article", async ({ page }) => {
  await page.goto("/help");
  await page
    .getByRole("main")
    .getByRole("searchbox")
    .or(page.getByRole("main").getByRole("combobox"))
    .fill("eror e21");
  await page.getByRole("main").getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/\/search\?q=/);
  const title = "Error E21: the motor does not hear the sensor";
  await page.getByRole("main").getByRole("link", { name: title }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();

  await page.getByRole("button", { name: "No", exact: true }).click();
  await page.getByLabel("Something is missing").check();
  await page.getByLabel(/^In your words/).fill("Where the plug is on a Milo.");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByText("Thank you. The editors will read it.")).toBeVisible();

  await page.getByRole("link", { name: "Something is wrong here" }).click();
  await page.getByRole("button", { name: "Tell the editors" }).click();
  await expect(page.getByText("Write what is wrong, so that the editors can find it.").first()).toBeVisible();
  await page.getByLabel("What is wrong?").fill("Step 3 names the wrong plug.");
  await page.getByRole("button", { name: "Tell the editors" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();

  await page.goto("/search?q=zzqqzzqq");
  await expect(page.getByText("Nothing found for “zzqqzzqq”").first()).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Ask the community" }).click();
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("zzqqzzqq");
});
