import { expect, test } from "../support/e2e.ts";
import { type RealTryton, startTryton, trytonLacks } from "../support/tryton.ts";
import { customerOf } from "./support/customer-of.ts";

/** What people are promised: from here to there within a minute. */
const A_MINUTE = 60_000;

const lacks = trytonLacks();
if (lacks) process.stdout.write(`${lacks}\n`);

let tryton: RealTryton;
test.skip(lacks !== null, lacks ?? "");
test.beforeAll(async () => {
  test.setTimeout(120_000);
  tryton = await startTryton({ ourModule: true });
});
test.afterAll(() => tryton?.stop());

const FIELDS = [
  "community_id",
  "community_ideas_accepted",
  "community_last_accepted_idea_title",
  "community_ambassador_tier",
  "community_username",
];
type Held = Record<string, unknown>;

test("from connecting a real Tryton to an idea, a rank and a change of mind in it", async ({
  as,
  newMember,
}) => {
  test.setTimeout(400_000);
  const person = customerOf("contact");
  const [partyId] = await tryton.rpc<[number]>("party.party.create", [
    {
      name: person.displayName,
      contact_mechanisms: [["create", [{ type: "email", value: person.email }]]],
    },
  ]);
  const held = async (): Promise<Held> =>
    (await tryton.rpc<[Held]>("party.party.read", [partyId], ["name", ...FIELDS]))[0];
  const notes = async () =>
    (
      await tryton.rpc<{ message: string }[]>(
        "ir.note.search_read",
        [["resource", "=", `party.party,${partyId}`]],
        0,
        null,
        null,
        ["message"],
      )
    ).map(({ message }) => message);
  const admin = await as("admin");
  const main = admin.getByRole("main");
  const customer = await newMember({
    displayName: person.displayName,
    email: person.email,
    crmMatching: true,
  });
  let connection = "";

  await test.step("an admin connects it, and the test finds nothing lacking", async () => {
    await admin.goto("/admin/crm/connections/new?kind=tryton");
    await admin.getByLabel("Name", { exact: true }).fill(`Tryton ${tryton.url.match(/\d+$/)![0]}`);
    await admin.getByLabel("Address of the server").fill(tryton.url);
    await admin.getByLabel("Database").fill(tryton.database);
    await admin.getByLabel("User", { exact: true }).fill(tryton.login);
    await admin.getByLabel("Password").fill(tryton.password);
    await admin.getByRole("button", { name: "Save and go on" }).click();
    await expect(admin).toHaveURL(/\/admin\/crm\/connections\/[0-9a-f-]{36}\//);
    connection = new URL(admin.url()).pathname.match(/^.*[0-9a-f-]{36}/)![0];
    await admin.goto(`${connection}/test`);
    await admin.getByRole("button", { name: "Test now" }).click();
    await expect(main.getByText("Everything works")).toBeVisible();
  });

  await test.step("the fields of the module are suggested by their names", async () => {
    await admin.goto(`${connection}/mapping`);
    for (const name of FIELDS.slice(1)) {
      await expect(main.locator(`select[name=${name.replace("community_", "")}]`)).toHaveValue(name);
    }
    await admin.getByRole("button", { name: "Save the mapping" }).click();
    await expect(admin.getByText("The mapping was saved.")).toBeVisible();
  });

  await test.step("a reading takes her party for the contact the book knows", async () => {
    await admin.goto(`${connection}/pulls`);
    await main.getByRole("button", { name: "Read what changed" }).click();
    await expect(async () => {
      await admin.goto(`${connection}/pulls`);
      await expect(main.getByText("1 updated").first()).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: A_MINUTE });
  });

  await test.step("a dry run shows what would be written, and writes nothing", async () => {
    await admin.goto(`${connection}/comparisons`);
    await main.getByRole("button", { name: "Start a dry run" }).click();
    await expect(main.getByRole("link", { name: "Go on: go live" })).toBeVisible({ timeout: A_MINUTE });
    await expect(main.getByText(person.displayName).first()).toBeVisible();
    await expect(main.getByText(person.username).first()).toBeVisible();
    expect(await held()).toMatchObject({ community_id: null, community_username: null });
  });

  await test.step("it goes live, and the first facts arrive", async () => {
    await main.getByRole("link", { name: "Go on: go live" }).click();
    await main.getByRole("button", { name: "Go live" }).click();
    await expect(admin.getByText("Live. The first contacts are being written now.")).toBeVisible();
    await expect
      .poll(held, { timeout: A_MINUTE })
      .toMatchObject({ community_username: person.username, community_ideas_accepted: 0 });
  });

  const title = `A hook for the helmet ${tryton.url.match(/\d+$/)![0]}`;

  await test.step("her idea is accepted, and stands in the party within a minute", async () => {
    const { page } = customer;
    await page.goto("/ideas/new");
    await page.getByLabel("Title", { exact: true }).fill(title);
    await page.getByLabel("Description", { exact: true }).fill("It rolls about in the basket on cobbles.");
    await page.getByLabel("Category").selectOption({ label: "The bike" });
    await page.getByRole("button", { name: "Post idea" }).click();
    const anyway = page.getByRole("button", { name: "Post mine anyway" });
    const posted = page.getByRole("heading", { level: 1, name: title });
    await expect(anyway.or(posted)).toBeVisible();
    if (await anyway.isVisible()) await anyway.click();
    await expect(posted).toBeVisible();

    const manager = await as("product_manager");
    await manager.goto(`${new URL(page.url()).pathname}/status`);
    await manager.getByLabel("Statut ensuite").selectOption({ label: "Acceptée" });
    await manager.getByLabel("Réponse officielle").fill("It comes with the spring model, Ingrid.");
    await manager.getByRole("button", { name: "Publier" }).click();
    await expect(manager.getByText("L’idée a changé de statut.")).toBeVisible();
    await expect
      .poll(held, { timeout: A_MINUTE })
      .toMatchObject({ community_ideas_accepted: 1, community_last_accepted_idea_title: title });
    await expect.poll(async () => (await notes()).join("\n"), { timeout: A_MINUTE }).toContain(title);
  });

  await test.step("she becomes an ambassador, and her rank stands there within a minute", async () => {
    await admin.goto(`/programme/${person.username}`);
    await admin.getByLabel("Rank", { exact: true }).selectOption({ index: 1 });
    await admin.getByLabel("Your words to them").first().fill("Ingrid, your hook hangs in all our shops.");
    await admin.getByRole("button", { name: "Send the invitation" }).click();
    await expect(admin.getByText(/^Invited, /)).toBeVisible();
    const { page } = customer;
    await expect(async () => {
      await page.goto("/notifications");
      await page.getByText("You are invited to become an ambassador").first().click({ timeout: 500 });
    }).toPass();
    await page.getByRole("button", { name: "Accept and join" }).click();
    await expect
      .poll(async () => (await held()).community_ambassador_tier, { timeout: A_MINUTE })
      .not.toBeNull();
  });

  await test.step("a reconciliation finds what somebody changed over there, and repairs it", async () => {
    await tryton.rpc("party.party.write", [partyId], { community_ideas_accepted: 99 });
    await admin.goto(`${connection}/comparisons`);
    await main.getByRole("button", { name: "Compare now" }).click();
    const repair = main.getByRole("button", { name: /^Write (all )?\d+ again$/ });
    await expect(repair).toBeVisible({ timeout: A_MINUTE });
    await expect(main.getByText("99").first()).toBeVisible();
    await repair.click();
    await expect.poll(held, { timeout: A_MINUTE }).toMatchObject({ community_ideas_accepted: 1 });
  });

  await test.step("she changes her mind: the fields are empty again, and the notes are gone", async () => {
    const { page } = customer;
    await page.goto("/settings/privacy");
    await page.getByRole("button", { name: "Take it back: My customer file" }).click();
    await expect.poll(held, { timeout: A_MINUTE }).toMatchObject({
      name: person.displayName,
      ...Object.fromEntries(FIELDS.map((name) => [name, null])),
    });
    await expect.poll(notes, { timeout: A_MINUTE }).toEqual([]);
  });
});
