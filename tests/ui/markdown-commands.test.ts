import { describe, expect, test } from "vitest";
import {
  continueLine,
  linkTo,
  type MarkdownCommand,
  mentionAt,
  runCommand,
  type Selection,
} from "#app/ui/markdown-commands.ts";

/** "one |two| three": the bars are the selection, a single one the caret. */
function at(marked: string): Selection {
  const start = marked.indexOf("|");
  const text = marked.replaceAll("|", "");
  const last = marked.lastIndexOf("|");
  return { text, start, end: last === start ? start : last - 1 };
}

function after(selection: Selection, edit: ReturnType<typeof continueLine>): string | null {
  if (!edit) return null;
  const text = selection.text.slice(0, edit.from) + edit.insert + selection.text.slice(edit.to);
  if (edit.start === edit.end) return `${text.slice(0, edit.start)}|${text.slice(edit.start)}`;
  return `${text.slice(0, edit.start)}|${text.slice(edit.start, edit.end)}|${text.slice(edit.end)}`;
}

const run = (command: MarkdownCommand, marked: string) => after(at(marked), runCommand(command, at(marked)));

describe("commands", () => {
  test.each<[MarkdownCommand, string, string]>([
    ["bold", "one |two| three", "one **|two|** three"],
    ["bold", "one **|two|** three", "one |two| three"],
    ["bold", "one |two |three", "one **|two|** three"],
    ["bold", "one |", "one **|**"],
    ["italic", "|two|", "_|two|_"],
    ["code", "|x = 1|", "`|x = 1|`"],
    ["code", "|a\nb|", "```\n|a\nb|\n```\n"],
    ["quote", "a\nb|\nc", "a\n> b|\nc"],
    ["quote", "> a|", "a|"],
    ["list", "|a\nb|", "|- a\n- b|"],
    ["list", "|- a\n- b|", "|a\nb|"],
    ["link", "see |this|", "see [this](|https://|)"],
    ["link", "|https://ruche.example|", "[|](https://ruche.example)"],
    ["image", "|", "![](|https://|)"],
  ])("%s on %j", (command, before, expected) => {
    expect(run(command, before)).toBe(expected);
  });

  test("an address pasted over words makes them a link", () => {
    const selection = at("see |this| now");
    expect(after(selection, linkTo(selection, "https://a.example"))).toBe(
      "see [this](https://a.example)| now",
    );
  });
});

describe("Enter", () => {
  test.each<[string, string | null]>([
    ["- one|", "- one\n- |"],
    ["  * one|", "  * one\n  * |"],
    ["9. one|", "9. one\n10. |"],
    ["> one|", "> one\n> |"],
    ["- one\n- |", "- one\n|"],
    ["plain|", null],
    ["-not a list|", null],
    ["- |one| two", null],
  ])("after %j", (before, expected) => {
    expect(after(at(before), continueLine(at(before)))).toBe(expected);
  });
});

describe("mentions", () => {
  test.each<[string, string | null]>([
    ["hello @ad", "ad"],
    ["@ad", "ad"],
    ["(@Léa", "Léa"],
    ["mail me at ada@example", null],
    ["hello @", null],
    ["hello @ad lovelace", null],
  ])("in %j", (text, query) => {
    expect(mentionAt(text, text.length)?.query ?? null).toBe(query);
  });
});
