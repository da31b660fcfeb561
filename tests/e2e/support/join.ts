import { createHash, randomUUID } from "node:crypto";
import type { APIRequestContext, PlaywrightWorkerArgs } from "playwright/test";
import { expect } from "playwright/test";

export type Newcomer = {
  displayName: string;
  email: string;
  password: string;
  locale: "en" | "fr";
  crmMatching: boolean;
};
type Server = {
  playwright: PlaywrightWorkerArgs["playwright"];
  baseURL: string;
  headers: Record<string, string>;
};

/** The newest link of that kind that was mailed to the address, as an admin reads it in the outbox. */
export async function mailedLink(admin: APIRequestContext, email: string, kind: string): Promise<string> {
  const link = new RegExp(`/${kind}/[^"<\\s]+`);
  let found = "";
  await expect
    .poll(
      async () => {
        const list = await (await admin.get(`/admin/mails?to=${encodeURIComponent(email)}`)).text();
        for (const [, mail] of list.matchAll(/href="(\/admin\/mails\/[0-9a-f-]{36})"/g)) {
          found ||= (await (await admin.get(mail!)).text()).match(link)?.[0] ?? "";
        }
        return found;
      },
      { message: `a mail to ${email} with a link to /${kind}`, timeout: 25_000 },
    )
    .not.toBe("");
  return found;
}

/** Signs a new member up, and confirms their address with the link from the outbox. Who they are, and their cookies. */
export async function join(
  { playwright, baseURL, headers }: Server,
  admin: APIRequestContext,
  wanted: Partial<Newcomer> = {},
) {
  const unique = randomUUID().slice(0, 8);
  const person: Newcomer = {
    displayName: `Guest ${unique}`,
    email: `guest-${unique}@courriel.example`,
    password: `quiet-harbour-${unique}`,
    locale: "en",
    crmMatching: false,
    ...wanted,
  };
  const { crmMatching, ...fields } = person;
  const visitor = await playwright.request.newContext({
    baseURL,
    extraHTTPHeaders: { ...headers, origin: baseURL },
  });
  const proof = proveBrowser(await (await visitor.get("/signup")).text());
  const form = { ...fields, ...proof, terms: "on", ...(crmMatching && { crmMatching: "on" }) };
  expect((await visitor.post("/signup", { form, maxRedirects: 0 })).status()).toBe(302);
  const link = await mailedLink(admin, person.email, "verify-email");
  expect((await visitor.post(link, { maxRedirects: 0 })).status()).toBe(302);
  const storageState = await visitor.storageState();
  await visitor.dispose();
  return { ...person, storageState };
}

/** What a browser works out while the form is filled in: see `solve-challenge.ts` of the application. */
function proveBrowser(form: string): { challenge: string; answer: string } {
  const challenge = form.match(/name="challenge" value="([^"]+)"/)![1]!;
  const bits = Number(challenge.split(".")[1]);
  for (let answer = 0; ; answer += 1) {
    const digest = createHash("sha256").update(`${challenge}:${answer}`).digest();
    if (digest.readUInt32BE(0) >>> (32 - bits) === 0) return { challenge, answer: String(answer) };
  }
}
