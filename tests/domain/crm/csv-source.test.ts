import { describe, expect, test } from "vitest";
import { csvFormat, csvRecords, inChunks } from "#app/domain/crm/csv-source.server.ts";
import { guessMapping } from "#app/domain/crm/guess-mapping.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("a file", () => {
  const records = async (bytes: Uint8Array) => {
    const found: { line: number; cells: string[] }[] = [];
    for await (const record of csvRecords(inChunks(bytes), csvFormat(bytes))) found.push(record);
    return found;
  };

  test.each([
    ["UTF-8", bytesOf("id,name\n1,Zoé\n")],
    ["UTF-8 with a mark", bytesOf("\ufeffid,name\r\n1,Zoé\r\n")],
    ["Windows-1252, semicolons", new Uint8Array([...bytesOf("id;name\r\n1;Zo"), 0xe9, ...bytesOf("\r\n")])],
    ["UTF-16, tabs", new Uint8Array(Buffer.from("\ufeffid\tname\r1\tZoé", "utf16le"))],
  ])("in %s is read", async (_name, bytes) => {
    expect((await records(bytes)).map((record) => record.cells)).toEqual([
      ["id", "name"],
      ["1", "Zoé"],
    ]);
  });

  test("keeps its line numbers over quoted line ends, empty lines and chunks", async () => {
    const long = "x".repeat(70_000);
    const text = `id,note\r\n1,"two\r\nlines"\r\n\r\n2,"say ""hi"", then go"\r\n3,${long}\r\n4,5" pipe\r\n`;
    expect(
      (await records(bytesOf(text))).map(({ line, cells }) => [line, cells[0], cells[1]!.length]),
    ).toEqual([
      [1, "id", 4],
      [2, "1", 9],
      [5, "2", 17],
      [6, "3", 70_000],
      [7, "4", 7],
    ]);
  });

  test("has its separator counted outside quotes", () => {
    expect(csvFormat(bytesOf('"a,b,c";d;e\n')).delimiter).toBe(";");
    expect(csvFormat(bytesOf("alone\n")).delimiter).toBe(",");
  });

  test("has its columns guessed by their names, in both languages", () => {
    expect(
      guessMapping([
        "Customer ID",
        "E-Mail Address",
        "First Name",
        "Surname",
        "Account",
        "Mobile",
        "Segment",
      ]),
    ).toEqual({
      externalId: "Customer ID",
      email: "E-Mail Address",
      firstName: "First Name",
      lastName: "Surname",
      account: "Account",
      phone: "Mobile",
      segment: "Segment",
    });
    expect(guessMapping(["Code client", "Prénom", "Nom", "Courriel", "Société", "Téléphone"])).toEqual({
      externalId: "Code client",
      firstName: "Prénom",
      lastName: "Nom",
      email: "Courriel",
      company: "Société",
      phone: "Téléphone",
    });
  });
});
