import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "../support/e2e.ts";
import { agreedLongAgo } from "./support/agreed-long-ago.ts";

for (const javaScriptEnabled of [true, false])
  test(`who agreed to older words is asked calmly, in French, ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
    newMember,
  }) => {
    const options = { javaScriptEnabled, viewport: { width: 360, height: 740 } };
    const { page, email } = await newMember({ crmMatching: true, locale: "fr" }, options);
    const asks = page.getByRole("complementary", { name: "Une question sur votre accord" });
    await page.goto("/ideas");
    await expect(asks).toHaveCount(0);
    await agreedLongAgo(email);
    await page.goto("/ideas?sort=new");
    await expect(asks).toBeVisible();
    const axe = () => new AxeBuilder({ page }).setLegacyMode().analyze();
    if (javaScriptEnabled) expect((await axe()).violations.map(({ id }) => id)).toEqual([]);

    await asks.getByRole("button", { name: "Pas maintenant" }).press("Enter");
    await expect(page).toHaveURL(/\/ideas\?sort=new$/);
    await expect(asks).toHaveCount(0);

    await page.goto("/settings/privacy");
    await expect(page.getByText("Show my ideas on my customer file.").first()).toBeVisible();
    await expect(page.getByText("l’aide que vous demandez et apportez")).toBeVisible();
    if (javaScriptEnabled) expect((await axe()).violations.map(({ id }) => id)).toEqual([]);
    await page.getByRole("button", { name: /Accepter le nouveau texte/ }).press("Enter");
    await expect(page.getByText("Ce texte en dit désormais plus")).toHaveCount(0);
    await expect(page.getByText("Votre accord est enregistré")).toBeVisible();
    await expect(page.getByRole("button", { name: /Retirer mon accord/ }).first()).toBeVisible();
  });
