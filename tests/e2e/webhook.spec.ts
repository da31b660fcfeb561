import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { expect, test } from "../support/e2e.ts";
import { customerOf } from "./support/customer-of.ts";

type Message = { headers: IncomingHttpHeaders; body: string };

async function listen(received: Message[]) {
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    received.push({ headers: req.headers, body: Buffer.concat(chunks).toString() });
    res.writeHead(204).end();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/hook`, close: () => server.close() };
}

test("an accepted idea reaches another system, signed", async ({ as, newMember }) => {
  const person = customerOf("webhook");
  const received: Message[] = [];
  const receiver = await listen(received);
  const name = `CRM ${receiver.url}`;
  const admin = await as("admin");
  await admin.goto("/admin/crm/connections/new?kind=webhook");
  await admin.getByLabel("Name").fill(name);
  await admin.getByLabel("Address").fill(receiver.url);
  await admin.getByRole("button", { name: "Add it and show the secret" }).click();
  const secret = admin.getByRole("textbox", { name: /secret/i });
  await expect(secret).toHaveValue(/^whsec_/);
  const webhook = new Webhook(await secret.inputValue());

  const author = await newMember({ displayName: person.displayName, email: person.email, crmMatching: true });
  const title = `A step for short riders ${receiver.url.match(/\d{4,}/)![0]}`;
  await author.page.goto("/ideas/new");
  await author.page.getByLabel("Title", { exact: true }).fill(title);
  await author.page
    .getByLabel("Description", { exact: true })
    .fill("The top tube is where my knee wants to be.");
  await author.page.getByLabel("Category").selectOption({ label: "The bike" });
  await author.page.getByRole("button", { name: "Post idea" }).click();
  const anyway = author.page.getByRole("button", { name: "Post mine anyway" });
  const posted = author.page.getByRole("heading", { level: 1, name: title });
  await expect(anyway.or(posted)).toBeVisible();
  if (await anyway.isVisible()) await anyway.click();
  await expect(posted).toBeVisible();

  const manager = await as("product_manager");
  await manager.goto(`${new URL(author.page.url()).pathname}/status`);
  await manager.getByLabel("Statut ensuite").selectOption({ label: "Acceptée" });
  await manager.getByLabel("Réponse officielle").fill("We draw one for next spring, Coralie.");
  await manager.getByRole("button", { name: "Publier" }).click();
  await expect(manager.getByText("L’idée a changé de statut.")).toBeVisible();

  const aboutIt = () => received.filter(({ body }) => body.includes(title));
  await expect.poll(() => aboutIt().length, { timeout: 45_000 }).toBeGreaterThan(0);
  const { headers, body } = aboutIt()[0]!;
  const message = webhook.verify(body, headers as Record<string, string>) as {
    type: string;
    timestamp: string;
  };
  expect(message.type).toMatch(/\S/);
  expect(() =>
    webhook.verify(body.replace(title, "Another title"), headers as Record<string, string>),
  ).toThrow();
  expect(new Set(aboutIt().map((one) => one.headers["webhook-id"])).size).toBe(aboutIt().length);

  await admin.goto("/admin/crm");
  await admin.getByRole("link", { name }).first().click();
  await admin.getByRole("link", { name: "Sent in the last hour" }).click();
  await expect(admin.getByRole("main")).toContainText(title);
  receiver.close();
});
