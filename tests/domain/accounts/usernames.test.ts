import { describe, expect, test } from "vitest";
import { freeUsernames } from "#app/domain/accounts/free-usernames.ts";
import { isReservedUsername } from "#app/domain/accounts/reserved-usernames.ts";
import { usernameFrom } from "#app/domain/accounts/username-from.ts";

describe("a username made from a name", () => {
  test.each([
    ["Zoé O’Connor", "zoe-o-connor"],
    ["Cœur de Lion", "coeur-de-lion"],
    ["Straße", "strasse"],
    ["李小龙", "member"],
    ["!?", "member"],
    ["X", "member"],
    ["A very long name that goes on and on and on", "a-very-long-name-that-go"],
  ])("%s gives %s", (name, username) => {
    expect(usernameFrom(name)).toBe(username);
  });

  test("is followed by others when it is taken, and skipped when it is reserved", () => {
    const names = freeUsernames("zoe", () => 0);
    expect(Array.from({ length: 6 }, () => names.next().value)).toEqual([
      "zoe",
      "zoe-2",
      "zoe-3",
      "zoe-4",
      "zoe-5",
      "zoe-10000",
    ]);
    expect(freeUsernames("admin").next().value).toBe("admin-2");
  });

  test("never passes for the house or for somebody who left", () => {
    expect(isReservedUsername("Moderator")).toBe(true);
    expect(isReservedUsername("former-abc")).toBe(true);
    expect(isReservedUsername("zoe")).toBe(false);
  });
});
