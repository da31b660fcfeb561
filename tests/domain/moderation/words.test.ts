import { expect, test } from "vitest";
import { markWords } from "#app/domain/moderation/mark-words.ts";
import { isUnfilled } from "#app/domain/moderation/unfilled-words.ts";

test("what a rule caught is marked in the text, in any ending, without its accents, never in a tag", () => {
  expect(markWords("<p>Buy cheap replicas, replica watches!</p>", ["replica"])).toBe(
    "<p>Buy cheap <mark>replicas</mark>, <mark>replica</mark> watches!</p>",
  );
  expect(markWords("<p>Des montres répliquées ici</p>", ["repliquee"])).toBe(
    "<p>Des montres <mark>répliquées</mark> ici</p>",
  );
  expect(
    markWords('<p><a href="https://shop.example/x">https://shop.example/x</a></p>', ["shop.example"]),
  ).toBe('<p><a href="https://shop.example/x">https://<mark>shop.example</mark>/x</a></p>');
  expect(markWords("<p>A class act &amp; an amp</p>", ["ass", "amp"])).toBe(
    "<p>A class act &amp; an <mark>amp</mark></p>",
  );
  expect(markWords("<p>Nothing</p>", [])).toBe("<p>Nothing</p>");
});

test("words that somebody began from must be made their own", () => {
  expect(isUnfilled("It promotes [what it promotes].")).toBe(true);
  expect(isUnfilled("It promotes watches, see [our rules](/terms) and [these][1].")).toBe(false);
  expect(isUnfilled("It promotes watches.")).toBe(false);
});
