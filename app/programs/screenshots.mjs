/** Takes the pictures of the README from a demo that is started for it and thrown away. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright";
import sharp from "sharp";
import { ensureBrowser } from "./browser.mjs";
import { ROOT } from "./paths.mjs";

const FOLDER = join(ROOT, "docs", "screenshots");
/** Of one picture: a README should open on a train. */
const MAX_BYTES = 120_000;
const QUALITIES = [86, 80, 74, 66, 58, 50];
const PASSWORD = "ruche-demo-2026";
const START_TIMEOUT_MS = 120_000;

const desktop = { viewport: { width: 1280, height: 820 }, deviceScaleFactor: 2, locale: "en-GB" };
const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  locale: "fr-FR",
  isMobile: true,
  hasTouch: true,
};

/** `open` leads the page to what the picture shows; `width` is that of the picture. */
const PICTURES = [
  { name: "home", context: desktop, width: 1600, open: (page) => page.goto("/") },
  {
    name: "idea-dark",
    context: { ...desktop, colorScheme: "dark" },
    width: 1600,
    as: "member@ruche.example",
    open: (page) => openIdea(page, "kilometres, not in five bars"),
  },
  {
    name: "desk",
    context: desktop,
    width: 1600,
    as: "admin@ruche.example",
    open: (page) => page.goto("/desk/board"),
  },
  {
    name: "contact",
    context: desktop,
    width: 1600,
    as: "admin@ruche.example",
    open: async (page) => {
      await page.goto("/admin/contacts?q=lindqvist");
      await page.getByRole("main").getByRole("link", { name: "Maya Lindqvist" }).first().click();
      await page.waitForURL(/\/admin\/contacts\/[0-9a-f-]{36}/);
    },
  },
  {
    name: "phone-french",
    context: phone,
    width: 780,
    open: (page) => page.goto("/ideas?category=bike&sort=top"),
  },
  {
    name: "help",
    context: desktop,
    width: 1600,
    open: async (page) => {
      await page.goto("/help", { waitUntil: "networkidle" });
      await page.getByRole("main").getByRole("combobox").pressSequentially("eror e21 after rian");
      await page.getByRole("option", { name: /Error E21/ }).waitFor();
    },
  },
  {
    name: "question",
    context: desktop,
    width: 1600,
    as: "member@ruche.example",
    open: (page) => openFound(page, "thread", "E21 on the display after a wet ride"),
  },
  {
    name: "article-phone-french",
    context: phone,
    width: 780,
    open: (page) => openFound(page, "article", "Erreur E21"),
  },
  {
    name: "case-dark",
    context: { ...desktop, colorScheme: "dark" },
    width: 1600,
    as: "agent@ruche.example",
    open: async (page) => {
      await page.goto("/service?tab=open");
      await page.getByRole("main").getByRole("link", { name: "Levier de frein" }).click();
      await page.waitForURL(/\/service\/cases\/\d+/);
    },
  },
  {
    name: "search",
    context: desktop,
    width: 1600,
    open: (page) => page.goto("/search?q=batery"),
  },
];

async function openIdea(page, words) {
  await page.goto(`/ideas?q=${encodeURIComponent(words)}`);
  await page.getByRole("main").getByRole("link", { name: words }).first().click();
  await page.waitForURL(/\/ideas\/\d+/);
}

async function openFound(page, kind, words) {
  await page.goto(`/search?kind=${kind}&q=${encodeURIComponent(words)}`);
  await page.getByRole("main").getByRole("link", { name: words }).first().click();
  await page.waitForURL(/\/\d+-/);
}

/** Starts the built demo on a free port; answers its address and how to stop it. */
async function startDemo() {
  const dataDir = mkdtempSync(join(tmpdir(), "ruche-screenshots-"));
  const child = spawn(process.execPath, ["build/server/main.js"], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: "0",
      // Neither the developer's database nor their mail server.
      DATABASE_URL: "",
      SMTP_URL: "",
      MEILI_URL: "",
      RUCHE_BASE_URL: "",
      RUCHE_DATA_DIR: dataDir,
      RUCHE_DEMO: "1",
      LOG_LEVEL: "error",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = new Promise((resolve) => child.once("exit", resolve));
  const stop = async () => {
    child.kill("SIGTERM");
    await exited;
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    return { url: await readyUrl(child, exited), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function readyUrl(child, exited) {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      said += text;
      const url = /Ruche is ready: (\S+)/.exec(said)?.[1];
      if (url) resolve(url);
    });
    exited.then((code) => reject(new Error(`The demo ended with ${code} before it was ready.`)));
    setTimeout(
      () => reject(new Error("The demo did not get ready in two minutes.")),
      START_TIMEOUT_MS,
    ).unref();
  });
}

async function signIn(page, email) {
  await page.goto("/login");
  await page.fill("[name=email]", email);
  await page.fill("[name=password]", PASSWORD);
  await page.press("[name=password]", "Enter");
  await page.waitForURL((url) => url.pathname !== "/login");
}

async function take(browser, url, { name, context: options, width, as, open }) {
  const context = await browser.newContext({ ...options, baseURL: url, reducedMotion: "reduce" });
  const page = await context.newPage();
  if (as) await signIn(page, as);
  await open(page);
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready);
  const picture = sharp(await page.screenshot()).resize({ width });
  await context.close();
  for (const quality of QUALITIES) {
    const bytes = await picture.clone().webp({ quality, effort: 6 }).toBuffer();
    if (bytes.length > MAX_BYTES) continue;
    writeFileSync(join(FOLDER, `${name}.webp`), bytes);
    console.log(`docs/screenshots/${name}.webp  ${(bytes.length / 1000).toFixed(0)} kB`);
    return;
  }
  throw new Error(`The picture ${name} cannot be made smaller than ${MAX_BYTES / 1000} kB.`);
}

async function main() {
  const executablePath = await ensureBrowser();
  mkdirSync(FOLDER, { recursive: true });
  const demo = await startDemo();
  const browser = await chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  try {
    for (const picture of PICTURES) await take(browser, demo.url, picture);
  } finally {
    await browser.close();
    await demo.stop();
  }
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
