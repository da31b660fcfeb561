import { expect, test } from "vitest";
import { loadCommunity } from "#app/domain/community/queries.server.ts";
import { readBoardFilters } from "#app/domain/recognition/board-filters.ts";
import { findOwnPlace, readBoard } from "#app/domain/recognition/board-queries.server.ts";
import { findOwnPrivacy } from "#app/domain/recognition/own-privacy-queries.server.ts";
import { privacySchema } from "#app/domain/recognition/privacy-schema.ts";
import { setOwnPrivacy } from "#app/domain/recognition/set-own-privacy.server.ts";
import { parseValues } from "#app/http/forms.ts";
import { db, sql } from "#tests/support/database.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aTally } from "#tests/support/factories/tally.ts";

const now = new Date("2026-06-10T12:00:00Z");
const filters = readBoardFilters(new URLSearchParams("board=votes"), now);
const ALL = { hiddenParts: [], offBoards: false };

async function shown() {
  const { items } = await readBoard(sql, { filters, community: await loadCommunity(sql) });
  return items.map((row) => row.username);
}

test("who leaves the boards is off all of them at once, and can come back", async () => {
  const [ann, bob] = [await aMember({ username: "ann" }), await aMember({ username: "bob" })];
  for (const at of ["2026-06-10", "2026-05-10"]) await aTally(ann, 9, { at });
  await aTally(bob, 4);
  await setOwnPrivacy(db, ann, { ...ALL, offBoards: true });
  expect(await shown()).toEqual(["bob"]);
  expect(await sql`select 1 from board_tallies where member_id = ${ann.id} and listed`).toHaveLength(0);
  expect(await findOwnPlace(sql, ann, { filters, community: await loadCommunity(sql) })).toEqual({
    state: "off",
  });
  await setOwnPrivacy(db, ann, ALL);
  expect(await shown()).toEqual(["ann", "bob"]);
});

test("coming back does not bring staff onto boards", async () => {
  const mod = await aMember({ role: "moderator", offBoards: true });
  await aTally(mod, 9, { listed: false });
  await setOwnPrivacy(db, mod, ALL);
  expect(await shown()).toEqual([]);
});

test("the form says what to show; what is left out is hidden", async () => {
  const ann = await aMember();
  const input = parseValues({ shown: ["activity", "boards"], onBoards: "1" }, privacySchema);
  await setOwnPrivacy(db, ann, input);
  expect(await findOwnPrivacy(sql, ann)).toEqual({
    offBoards: false,
    hiddenParts: ["badges", "points"],
    tier: null,
  });
  expect(parseValues({}, privacySchema)).toEqual({
    offBoards: true,
    hiddenParts: ["activity", "badges", "points", "boards"],
  });
});
