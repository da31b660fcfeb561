import { existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PlaywrightWorkerArgs } from "playwright/test";
import { type DemoRole, demoLogin } from "./demo-login.ts";

type Server = { playwright: PlaywrightWorkerArgs["playwright"]; baseURL: string };

/**
 * The file with the cookies of that person of the demo. They sign in once per run, however many tests and workers ask:
 * signing in is slow on purpose, and refused when it comes too often.
 */
export async function signInAs(role: DemoRole, { playwright, baseURL }: Server): Promise<string> {
  const folder = join(
    tmpdir(),
    `ruche-e2e-signed-in-${process.env.E2E_RUN ?? process.ppid}-${new URL(baseURL).port}`,
  );
  const file = join(folder, `${role}.json`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const { email, password } = demoLogin(role);
  const visitor = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL } });
  const answer = await visitor.post("/login", { form: { email, password, next: "/" }, maxRedirects: 0 });
  if (answer.status() !== 302)
    throw new Error(`${email} could not sign in: ${answer.status()} ${await answer.text()}`);
  await visitor.storageState({ path: file });
  await visitor.dispose();
  return file;
}
