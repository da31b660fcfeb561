import { expect, test } from "../support/e2e.ts";

test("the bell rings at once when somebody replies", async ({ newMember }) => {
  const writer = await newMember({ displayName: "Wanda" });
  await writer.page.goto("/ideas?sort=new");
  await writer.page
    .getByRole("region", { name: "Ideas" })
    .getByRole("heading")
    .getByRole("link")
    .first()
    .click();
  await expect(writer.page.getByLabel("Add a comment")).toBeVisible();
  const idea = new URL(writer.page.url()).pathname;
  const live = writer.page.waitForResponse((answer) => new URL(answer.url()).pathname === "/live");
  await writer.page.reload();
  await writer.page.getByLabel("Add a comment").fill("Would it fit a child seat?");
  await writer.page.getByRole("button", { name: "Post comment" }).click();
  await expect(writer.page.getByText("Would it fit a child seat?")).toBeVisible();
  await live;
  const bell = writer.page.getByRole("banner").getByRole("link", { name: /Notifications/ });
  await expect(bell).not.toHaveAccessibleName(/1/);

  const answerer = await newMember({ displayName: "Arno" });
  await answerer.page.goto(idea);
  const comment = answerer.page.getByRole("listitem").filter({ hasText: "Would it fit a child seat?" });
  await comment.locator("summary", { hasText: "Reply to Wanda" }).click();
  await comment.getByRole("textbox").fill("It does, I tried.");
  await comment.getByRole("button", { name: "Post reply" }).click();
  await expect(answerer.page.getByText("It does, I tried.")).toBeVisible();

  await expect(bell).toHaveAccessibleName(/1/);
  await bell.click();
  await writer.page.getByRole("link", { name: /Arno replied to you/ }).click();
  await expect(writer.page.getByText("It does, I tried.")).toBeVisible();
  await expect(
    writer.page.getByRole("banner").getByRole("link", { name: /Notifications/ }),
  ).not.toHaveAccessibleName(/1/);
});
