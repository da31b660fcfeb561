import { expect, test } from "vitest";
import { openSecret, sealSecret } from "#app/domain/crm/sealed-secret.server.ts";
import { resealSecrets } from "#app/domain/crm/setup/reseal-secrets.server.ts";
import { newId } from "#db/ids.ts";
import { audited, connectionRow } from "#tests/support/crm-connections-scene.ts";
import { db } from "#tests/support/database.ts";
import { aConnection } from "#tests/support/factories/connection.ts";

const [before, now, other] = [1, 2, 3].map((byte) => Buffer.alloc(32, byte)) as [Buffer, Buffer, Buffer];

test("with two keys either opens, and everything is sealed with the first", async () => {
  const [old, fresh] = [newId(), newId()];
  await aConnection({
    id: old,
    kind: "webhook",
    secretSealed: sealSecret(before, "old", old),
    previousSecretSealed: sealSecret(before, "older", old),
  });
  await aConnection({ id: fresh, secretSealed: sealSecret(now, "fresh", fresh) });
  expect(openSecret([now, before], (await connectionRow(old)).secretSealed!, old)).toBe("old");
  expect(await resealSecrets(db, { keys: [now, before] })).toMatchObject({ connections: 2, lost: [] });
  const row = await connectionRow(old);
  expect(openSecret(now, row.secretSealed!, old)).toBe("old");
  expect(openSecret(now, row.previousSecretSealed!, old)).toBe("older");
  expect(openSecret(now, (await connectionRow(fresh)).secretSealed!, fresh)).toBe("fresh");
  expect(() => openSecret(before, row.secretSealed!, old)).toThrow();
  expect(await audited("secrets.resealed")).toHaveLength(1);
  expect(await resealSecrets(db, { keys: [now] })).toMatchObject({ lost: [] });
});

test("what no key opens is named and left as it is", async () => {
  const id = newId();
  const sealed = sealSecret(other, "lost", id);
  await aConnection({ id, name: "Lost", secretSealed: sealed });
  expect(await resealSecrets(db, { keys: [now, before] })).toMatchObject({ lost: ["Lost"] });
  expect((await connectionRow(id)).secretSealed).toBe(sealed);
  expect(() => openSecret([], sealed, id)).toThrow();
});
