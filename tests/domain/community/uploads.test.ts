import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import sharp from "sharp";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createDiskStorage } from "#app/adapters/disk-storage.server.ts";
import { pruneUploads } from "#app/domain/community/prune-uploads.server.ts";
import type { Storage } from "#app/domain/community/storage.ts";
import { storeUpload } from "#app/domain/community/store-upload.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";

let folder: string;
let storage: Storage;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ruche-uploads-"));
  storage = createDiskStorage(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const flat = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 120, b: 20 } } });
const upload = async (
  bytes: Uint8Array,
  name = "Photo (1).png",
  kind: "attachment" | "avatar" = "attachment",
) => storeUpload(db, storage, await aMember(), { file: new File([new Uint8Array(bytes)], name), kind });

test.each(["png", "jpeg", "webp", "gif", "avif"] as const)(
  "%s is read by its content and kept as WebP",
  async (format) => {
    const { storageKey, alt, width, height } = await upload(
      await flat(40, 20)[format]().toBuffer(),
      "Photo (1).exe",
    );
    expect({ alt, width, height }).toEqual({ alt: "Photo 1", width: 40, height: 20 });
    const kept = await storage.get(storageKey);
    expect((await sharp(kept!).metadata()).format).toBe("webp");
    expect(await sql`select kind, mime, width, height, bytes from uploads`).toEqual([
      { kind: "attachment", mime: "image/webp", width: 40, height: 20, bytes: kept!.byteLength },
    ]);
  },
);

test("where and with what a photo was taken is not kept, and it is turned upright", async () => {
  const photo = await flat(60, 30)
    .withExif({ IFD0: { Make: "Secret camera" }, IFD3: { GPSLatitude: "48/1 51/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const { storageKey, width, height } = await upload(photo);
  expect([width, height]).toEqual([30, 60]);
  const { exif, orientation } = await sharp((await storage.get(storageKey))!).metadata();
  expect([exif, orientation]).toEqual([undefined, undefined]);
});

test("a large picture is made smaller; a person's is cut to a square", async () => {
  expect(await upload(await flat(3000, 100).png().toBuffer())).toMatchObject({ width: 2400, height: 80 });
  expect(await upload(await flat(300, 100).png().toBuffer(), "me.png", "avatar")).toMatchObject({
    width: 256,
    height: 256,
  });
});

test("a moving GIF keeps moving", async () => {
  const frames = await Promise.all(
    [0, 90, 180].map((r) =>
      sharp({ create: { width: 16, height: 16, channels: 3, background: { r, g: 0, b: 0 } } })
        .png()
        .toBuffer(),
    ),
  );
  const { storageKey, height } = await upload(
    await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer(),
  );
  expect(height).toBe(16);
  expect((await sharp((await storage.get(storageKey))!).metadata()).pages).toBe(3);
});

test.each([
  [
    "a page that calls itself a picture",
    Buffer.from("<!doctype html><script>alert(1)</script>"),
    "not_an_image",
  ],
  [
    "a drawing with a script",
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    "not_an_image",
  ],
  ["half a picture", Buffer.from("iVBORw0KGgoAAAANSUhEUgAA", "base64"), "not_an_image"],
  ["an archive", gzipSync("x"), "not_an_image"],
  ["nothing", Buffer.alloc(0), "required"],
  ["too many bytes", Buffer.alloc(5 * 1024 * 1024 + 1), "file_too_large"],
])("%s is refused and nothing is kept", async (_what, bytes, code) => {
  await expect(upload(bytes)).rejects.toMatchObject({ fields: { file: code } });
  expect(await readdir(folder)).toEqual([]);
  expect(await sql`select 1 from uploads`).toHaveLength(0);
});

test("a small file that unfolds to a huge picture is refused", async () => {
  const bomb = await flat(12_000, 12_000).png({ compressionLevel: 9 }).toBuffer();
  expect(bomb.byteLength).toBeLessThan(2_000_000);
  await expect(upload(bomb)).rejects.toMatchObject({ fields: { file: "image_too_large" } });
});

test("no key leads out of the folder", async () => {
  for (const key of ["../secret", "ab/../../secret.webp", "/etc/passwd", ""]) {
    expect(await storage.get(key)).toBeNull();
    await expect(storage.put(key, new Uint8Array([1]))).rejects.toThrow("Not a storage key");
  }
});

test("attachments that no text shows go after a week, those of ideas, comments and drafts stay", async () => {
  const picture = await flat(10, 10).png().toBuffer();
  const [shown, unused, recent, avatar] = [
    await upload(picture),
    await upload(picture),
    await upload(picture),
    await upload(picture, "me.png", "avatar"),
  ];
  await anIdea({ body: `Look: ![it](/uploads/${shown!.storageKey})` });
  await sql`update uploads set created_at = now() - interval '8 days' where storage_key <> ${recent!.storageKey}`;
  await pruneUploads(db, storage);
  const left = (await sql`select storage_key from uploads`).map((row) => row.storage_key);
  expect(left.sort()).toEqual([shown!, recent!, avatar!].map((one) => one.storageKey).sort());
  expect(await storage.get(unused!.storageKey)).toBeNull();
  expect(await storage.get(shown!.storageKey)).not.toBeNull();
});
