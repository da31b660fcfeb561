import { describe, expect, test } from "vitest";
import { isWellKnown, siteOf, sitesIn } from "#app/domain/screening/known-hosts.ts";
import { distance, simhash } from "#app/domain/screening/simhash.ts";
import { textFacts } from "#app/domain/screening/text-facts.server.ts";
import { wordsIn } from "#app/domain/screening/words-in.ts";

describe("what a text is", () => {
  test("links, mentions, pictures and files are counted as readers get them", () => {
    const facts = textFacts(
      "See https://shop.spam.example/a and [this](https://www.spam.example), www.other.example; @ada and @zoe\n\n" +
        "![me](/uploads/a.png) ![far](https://far.example/x.png) [file](/uploads/b.pdf) [here](/ideas/12)\n\n" +
        "`https://code.example` \n\n```\nhttps://block.example\n```",
    );
    expect(facts.sites).toEqual(["spam.example", "far.example", "other.example"]);
    expect(facts).toMatchObject({ mentions: 2, images: 1, attachments: 1 });
    expect(facts.links).toHaveLength(4);
  });

  test("prints differ by letters, not by case, accents, marks and spaces", () => {
    const print = (text: string) => textFacts(text).print;
    expect(print("Réservez   votre PLACE !")).toBe(print("reservez, votre place"));
    expect(print("Re\u200bservez votre place")).toBe(print("reservez votre place"));
    expect(print("Reservez vos places")).not.toBe(print("reservez votre place"));
  });

  test("sites are what somebody registered", () => {
    expect(
      ["a.b.spam.co.uk", "WWW.Spam.fr", "ada.github.io", "127.0.0.1", "sites.google.com"].map(siteOf),
    ).toEqual(["spam.co.uk", "spam.fr", "ada.github.io", "127.0.0.1", "sites.google.com"]);
    expect(sitesIn("https://www.partner.example/shop\nother.example, partner.example")).toEqual([
      "partner.example",
      "other.example",
    ]);
    expect(
      ["en.wikipedia.org", "cs.princeton.edu", "impots.gouv.fr"].map((host) => isWellKnown(siteOf(host))),
    ).toEqual([true, true, true]);
    expect(isWellKnown("wikipedia.org.spam.example")).toBe(false);
  });
});

describe("likeness", () => {
  const hash = (text: string) => simhash(wordsIn(text));
  const offer =
    "Our store sells perfect replica watches at low prices, free delivery to every country, pay on delivery accepted";

  test("a text with a few words changed is near, another one is far, a short one is not compared", () => {
    expect(distance(hash(offer), hash(offer.replace("perfect", "great")))).toBeLessThanOrEqual(12);
    const other =
      "The brake light of my bicycle blinks twice and goes out whenever the battery falls below a fifth of its charge";
    expect(distance(hash(offer), hash(other))).toBeGreaterThan(18);
    expect(hash("Thanks, it works now")).toBe(0n);
  });

  test("fits a signed 64-bit column", () => {
    for (const text of [offer, offer.toUpperCase(), `${offer} ${offer}`])
      expect(hash(text)).toBe(BigInt.asIntN(64, hash(text)));
    expect(distance(-1n, 0n)).toBe(64);
  });
});
