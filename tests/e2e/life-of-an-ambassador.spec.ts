import { randomUUID } from "node:crypto";
import { expect, test } from "../support/e2e.ts";
import { askQuestion } from "./support/ask-question.ts";
import { customerOf } from "./support/customer-of.ts";
import { strike } from "./support/strike.ts";

test("from a first answer to the circle of ambassadors, and what the CRM hears of it", async ({
  newMember,
  openBrowser,
  as,
  expectConsoleError,
}) => {
  test.setTimeout(300_000);
  const person = customerOf("ambassador");
  const rank = `Lantern ${randomUUID().slice(0, 5)}`;
  const words = `Turn the bell a quarter to the left, ${randomUUID().slice(0, 6)}.`;
  const helper = await newMember({ displayName: person.displayName, email: person.email, crmMatching: true });
  const asker = await newMember({ displayName: "Hedda Storm" });
  const reader = await newMember({ displayName: "Piet Adema" });
  const page = helper.page;
  const manager = await as("admin");
  const guest = await openBrowser();
  let question = "";

  await test.step("one answer is accepted, another reader finds it helpful", async () => {
    question = await askQuestion(asker.page, {
      title: `A rattle on cobbles ${randomUUID().slice(0, 6)}`,
      body: "It began on Monday, and only uphill.",
      category: "The bike",
    });
    await page.goto(question);
    await page.getByLabel("Your answer").fill(words);
    await page.getByRole("button", { name: "Post answer" }).click();
    await expect(
      page.getByRole("link", { name: `Quote this answer by ${person.displayName}` }),
    ).toBeVisible();
    await reader.page.goto(question);
    await reader.page.getByRole("button", { name: `Helpful: this answer by ${person.displayName}` }).click();
    await expect(
      reader.page.getByRole("button", { name: `by ${person.displayName}, 1 so far` }),
    ).toBeVisible();
    await asker.page.goto(question);
    await asker.page.getByRole("button", { name: /^This solved it/ }).click();
    await expect(asker.page.getByRole("region", { name: "Accepted answer" })).toBeVisible();
  });

  await test.step("the next level is reached, and she alone sees how far the one after it is", async () => {
    const notice = page.getByText(/You reached/).first();
    await expect(async () => {
      await page.goto("/notifications");
      await expect(notice).toBeVisible({ timeout: 500 });
    }).toPass();
    await page.goto(`/people/${person.username}`);
    await expect(page.getByText("Participant").first()).toBeVisible();
    await expect(page.getByText(/33 points to/)).toBeVisible();
    await guest.goto(`/people/${person.username}`);
    await expect(guest.getByText("Participant").first()).toBeVisible();
    await expect(guest.getByText(/points to/)).toHaveCount(0);
  });

  await test.step("she stands on this week's board of solutions, whose rules everybody reads", async () => {
    await page.goto("/leaderboards?board=accepted&period=week");
    const own = page.getByRole("main").getByRole("link", { name: person.displayName });
    await expect(own.first()).toBeVisible();
    await guest.goto("/leaderboards/rules");
    await expect(guest.getByRole("heading", { level: 1 })).toBeVisible();
  });

  await test.step("there is a rank for whoever solved one question; at night she is proposed for it", async () => {
    await manager.goto("/programme/tiers");
    await manager.getByRole("link", { name: "Add a rank" }).click();
    await manager.getByLabel("Name in English").fill(rank);
    await manager.getByLabel("Name in French").fill(rank);
    await manager.getByLabel("Points, at least").fill("15");
    await manager.getByLabel("Accepted answers, at least").fill("1");
    await manager.getByLabel("Accuracy in percent, at least").fill("60");
    await manager.getByRole("button", { name: "Save the rank" }).click();
    await expect(manager.getByRole("main").getByText(rank).first()).toBeVisible();
    await strike("propose-ambassadors");
    await expect(async () => {
      await manager.goto("/programme");
      await expect(manager.getByRole("link", { name: `Decide on ${person.displayName}` })).toBeVisible({
        timeout: 500,
      });
    }).toPass();
  });

  await test.step("the community manager looks at what speaks for her, and invites her", async () => {
    await manager.getByRole("link", { name: `Decide on ${person.displayName}` }).click();
    await expect(manager.getByRole("heading", { level: 1, name: person.displayName })).toBeVisible();
    await manager.getByLabel("Rank", { exact: true }).selectOption({ label: rank });
    await manager.getByLabel("Your words to them").first().fill("Your quarter turn saved us a recall.");
    await manager.getByRole("button", { name: "Send the invitation" }).click();
    await expect(manager.getByText(/^Invited, /)).toBeVisible();
  });

  await test.step("she hears of it, reads the charter and accepts", async () => {
    const notice = page.getByRole("link", { name: new RegExp(rank) }).first();
    await expect(async () => {
      await page.goto("/notifications");
      await expect(page.getByText("You are invited to become an ambassador")).toBeVisible({ timeout: 500 });
    }).toPass();
    await notice.click();
    await expect(page.getByRole("heading", { level: 1, name: `You are invited: ${rank}` })).toBeVisible();
    await expect(page.getByText("quarter turn saved us a recall")).toBeVisible();
    await expect(page.getByRole("heading", { name: "What you can count on" })).toBeVisible();
    await guest.goto("/forum?category=lounge");
    await expect(guest.getByText("What should we never do")).toHaveCount(0);
    await page.getByRole("button", { name: "Accept and join" }).click();
    await expect(page.getByText(new RegExp(`${rank} since`)).first()).toBeVisible();
    await page.getByLabel("A few words about you").fill(words);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByLabel("A few words about you")).toHaveValue(words);
  });

  await test.step("everybody sees her mark where she writes, and on the page of ambassadors", async () => {
    await expect(async () => {
      await guest.goto(question);
      const answer = guest.getByRole("region", { name: "Accepted answer" });
      await expect(answer.getByText(rank)).toBeVisible({ timeout: 500 });
    }).toPass();
    await guest.goto("/ambassadors");
    await expect(guest.getByText(words)).toBeVisible();
  });

  await test.step("the lounge is open to her, and to nobody else", async () => {
    await page.goto("/ambassadors/lounge");
    await page
      .getByRole("link", { name: "What should we never do with what you tell us here?" })
      .first()
      .click();
    await expect(page.getByRole("heading", { level: 1, name: /What should we never do/ })).toBeVisible();
    expectConsoleError(/status of 404/);
    const lounge = page.url();
    await page.getByLabel("Your reply").fill("Sending us a survey on a Sunday.");
    await page.getByRole("button", { name: "Post reply" }).click();
    await expect(page.getByText("Sending us a survey on a Sunday.")).toBeVisible();
    const other = await reader.page.goto(lounge);
    expect(other!.status()).toBe(404);
  });

  await test.step("her contact in the CRM has level and rank, and since when", async () => {
    await manager.goto(`/admin/contacts?q=${encodeURIComponent(person.displayName)}`);
    await manager.getByRole("link", { name: person.displayName }).first().click();
    await expect(manager).toHaveURL(/\/admin\/contacts\/[0-9a-f-]{36}$/);
    await expect(async () => {
      await manager.reload();
      await expect(manager.getByText("Participant").first()).toBeVisible({ timeout: 500 });
      await expect(manager.getByText(rank).first()).toBeVisible({ timeout: 500 });
    }).toPass();
  });
});
