import { describe, expect, test } from "vitest";
import { passwordProblem } from "#app/domain/accounts/password-problem.ts";

describe("a new password", () => {
  test.each([
    ["short", "too_short"],
    ["x".repeat(201), "too_long"],
    ["password123", "too_common"],
    ["Password2026!", "too_common"],
    ["motdepasse1", "too_common"],
    ["1234567890", "too_common"],
    ["qwertyuiop", "too_common"],
    ["azerty123456", "too_common"],
    ["aaaaaaaaaaaa", "too_common"],
    ["abcabcabcabc", "too_common"],
    ["passwordpassword", "too_common"],
    ["zyxwvutsrq", "too_common"],
  ])("%s is refused: %s", (password, problem) => {
    expect(passwordProblem(password)).toBe(problem);
  });

  test.each(["violet harbour spoon", "Tr0mbone-karst", "correct horse battery staple", "où est la bouée"])(
    "%s is fine",
    (password) => {
      expect(passwordProblem(password)).toBeNull();
    },
  );

  test("is not the address it belongs to", () => {
    expect(passwordProblem("zoe.connor@example.com", ["zoe.connor@example.com"])).toBe("like_email");
    expect(passwordProblem("Zoe.Connor12", ["zoe.connor@example.com"])).toBe("like_email");
    expect(passwordProblem("zoe likes ripe plums", ["zoe@example.com"])).toBeNull();
  });
});
