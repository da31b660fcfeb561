import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import {
  burstIn,
  connect,
  type Flow,
  farmIn,
  type GroupVote,
  ringsIn,
  votesToHold,
} from "#app/domain/integrity/signal-rules.ts";

const nobody = () => false;
const totals = (flows: readonly Flow[], end: "from" | "to") => {
  const sums = new Map<string, number>();
  for (const flow of flows) sums.set(flow[end], (sums.get(flow[end]) ?? 0) + flow.count);
  return sums;
};
const look = (flows: readonly Flow[], exempt: (a: string, b: string) => boolean = nobody) => {
  const [given, received] = [totals(flows, "from"), totals(flows, "to")];
  const farms = [...received.keys()].map((to) =>
    farmIn({ flows: flows.filter((flow) => flow.to === to), given }),
  );
  return {
    rings: ringsIn({ flows, given, received, exempt }),
    farms: farms.filter((farm) => farm.length > 0),
  };
};
const flow = (from: string, to: string, count: number): Flow => ({ from, to, count });

/** Everybody of `names` gives everybody else `count`. */
const all = (names: readonly string[], count: number): Flow[] =>
  names.flatMap((from) => names.filter((to) => to !== from).map((to) => flow(from, to, count)));

const names = (prefix: string, count: number) => Array.from({ length: count }, (_, nth) => `${prefix}${nth}`);

describe("a ring", () => {
  test("is closed on both sides", () => {
    const ring = all(["a", "b", "c"], 3);
    expect(look(ring).rings).toEqual([["a", "b", "c"]]);
    // As many votes from outside as it takes to be a liked author: c leaves.
    expect(look([...ring, flow("x", "c", 5)]).rings).toEqual([]);
    expect(look([...all(["a", "b", "c", "d"], 5), flow("x", "c", 12)]).rings).toEqual([["a", "b", "d"]]);
    // Somebody who votes for everybody is no part of it.
    const busy = names("reader", 20).map((to) => flow("c", to, 1));
    expect(look([...all(["a", "b", "c", "d"], 5), ...busy]).rings).toEqual([["a", "b", "d"]]);
  });

  test("two friends who like each other's one idea are none", () => {
    expect(look(all(["a", "b"], 4)).rings).toEqual([]);
    expect(look(all(["a", "b"], 5)).rings).toEqual([["a", "b"]]);
  });

  test("people who were released are not joined again by their votes", () => {
    const known = (a: string, b: string) => [a, b].sort().join() === "a,b";
    expect(look(all(["a", "b"], 9), known).rings).toEqual([]);
    expect(look(all(["a", "b", "c"], 9), known).rings).toEqual([["a", "b", "c"]]);
  });
});

describe("a farm", () => {
  const fans = names("fan", 6).map((from) => flow(from, "author", 4));

  test("is many who are there for one, who has hardly anybody else", () => {
    expect(look(fans).farms).toEqual([names("fan", 6)]);
    expect(look([...fans, ...names("crowd", 30).map((from) => flow(from, "author", 1))]).farms).toEqual([]);
    expect(look(fans.slice(0, 4)).farms).toEqual([]);
  });

  test("is not made of people who read others, too", () => {
    expect(look([...fans, ...names("fan", 6).map((from) => flow(from, "another", 2))]).farms).toEqual([]);
  });
});

test("a burst is the most that was opened within an hour", () => {
  const at = (minute: number) => ({ id: `m${minute}`, openedAt: new Date(minute * 60_000) });
  expect(burstIn([0, 20, 40, 60].map(at))).toEqual([]);
  expect(burstIn([0, 20, 40, 61, 81, 101].map(at))).toEqual([]);
  expect(burstIn([300, 0, 20, 40, 50, 60].map(at))).toEqual(["m0", "m20", "m40", "m50", "m60"]);
});

test("pairs that touch are one group", () => {
  expect(
    connect([
      ["a", "b"],
      ["c", "d"],
      ["b", "c"],
      ["x", "y"],
    ]),
  ).toEqual([
    ["a", "b", "c", "d"],
    ["x", "y"],
  ]);
});

test("of several accounts of one device the first vote counts, and the author's own is first", () => {
  const vote = (memberId: string, minute: number, more: Partial<GroupVote> = {}): GroupVote => ({
    kind: "idea",
    targetId: "t",
    memberId,
    authorId: "author",
    value: 1,
    castAt: new Date(minute * 60_000),
    held: false,
    ...more,
  });
  const held = (votes: GroupVote[], memberIds = ["a", "b", "c"]) =>
    votesToHold({ kind: "same_device", memberIds, votes, exempt: nobody }).map((one) => one.memberId);
  expect(held([vote("b", 2), vote("a", 1), vote("c", 3, { value: -1 })])).toEqual(["b", "c"]);
  expect(held([vote("b", 2), vote("a", 9, { authorId: "a" })])).toEqual(["b"]);
  // One of them waits already: the other is the one that counts, whenever it was changed.
  expect(held([vote("b", 2, { held: true }), vote("a", 3)])).toEqual([]);
});

const DATA = fileURLToPath(new URL("../../../../shared/data/quantum-stackexchange", import.meta.url));

/** Who wrote under whose words in a real community of a year: its thanks have no names, its talk does. */
function realFlows(): Flow[] {
  const rows = (file: string) =>
    readFileSync(`${DATA}/${file}`, "utf8")
      .split("\n")
      .filter((line) => line.includes("<row"))
      .map((line) =>
        Object.fromEntries([...line.matchAll(/(\w+)="([^"]*)"/g)].map((found) => [found[1], found[2]])),
      );
  const posts = rows("Posts.xml");
  const authors = new Map(posts.map((post) => [post.Id, post.OwnerUserId]));
  const counts = new Map<string, Flow>();
  const add = (from?: string, to?: string) => {
    if (!from || !to || from === to) return;
    const known = counts.get(`${from}>${to}`);
    counts.set(`${from}>${to}`, flow(from, to, (known?.count ?? 0) + 1));
  };
  for (const comment of rows("Comments.xml")) add(comment.UserId, authors.get(comment.PostId));
  for (const post of posts) if (post.PostTypeId === "2") add(authors.get(post.ParentId), post.OwnerUserId);
  return [...counts.values()];
}

describe.skipIf(!existsSync(DATA))("among real people (shared/data/quantum-stackexchange)", () => {
  test("who talk to each other nobody is a ring or a farm, and a ring among them is found", () => {
    const flows = realFlows();
    expect(flows.length).toBeGreaterThan(1000);
    expect(look(flows)).toEqual({ rings: [], farms: [] });
    const crowd = [...totals(flows, "to").keys()].slice(0, 4);
    const ring = names("ring", 6);
    // They also vote for others, and one of the others for each of them.
    const outside = ring.flatMap((one, nth) => [
      ...crowd.map((to) => flow(one, to, 1)),
      flow(crowd[nth % 4]!, one, 1),
    ]);
    expect(look([...flows, ...all(ring, 2), ...outside])).toEqual({ rings: [ring], farms: [] });
  });
});
