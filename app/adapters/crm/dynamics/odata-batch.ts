/** One request in a batch; `url` is the path with its query, encoded. */
export type Operation = {
  method: "GET" | "PATCH" | "DELETE";
  url: string;
  headers?: Record<string, string>;
  body?: Record<string, unknown>;
};
export type OperationAnswer = {
  status: number;
  /** Lower-case names. */
  headers: Record<string, string>;
  json: unknown;
};

const CRLF = "\r\n";

/** Many requests as one body. None is in a change set: one that fails takes no other with it. */
export function composeBatch(operations: readonly Operation[], boundary: string): string {
  const parts = operations.map(({ method, url, headers = {}, body }) => {
    const lines = {
      Accept: "application/json",
      ...(body && { "Content-Type": "application/json; type=entry" }),
      ...headers,
    };
    return [
      `--${boundary}`,
      "Content-Type: application/http",
      "Content-Transfer-Encoding: binary",
      "",
      `${method} ${url} HTTP/1.1`,
      ...Object.entries(lines).map(([name, value]) => `${name}: ${value}`),
      "",
      body ? JSON.stringify(body) : "",
    ].join(CRLF);
  });
  return [...parts, `--${boundary}--`, ""].join(CRLF);
}

function answerOf(part: string): OperationAnswer | null {
  const found = /^HTTP\/1\.1 (\d{3})[^\r\n]*\r?\n/m.exec(part);
  if (!found) return null;
  const [head = "", ...rest] = part.slice(found.index + found[0].length).split(/\r?\n\r?\n/);
  const headers = Object.fromEntries(
    head
      .split(/\r?\n/)
      .filter((line) => line.includes(":"))
      .map((line) => [
        line.slice(0, line.indexOf(":")).trim().toLowerCase(),
        line.slice(line.indexOf(":") + 1).trim(),
      ]),
  );
  const text = rest.join("\n\n").trim();
  try {
    return { status: Number(found[1]), headers, json: text ? JSON.parse(text) : null };
  } catch {
    return null;
  }
}

/**
 * The answers in a batch's body, in the order of its requests. What broke off in the middle has fewer: whatever came
 * whole was done, of the others nobody knows.
 */
export function parseBatch(text: string, contentType: string): OperationAnswer[] {
  const named = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  const boundary = named ?? /^--(\S+)/.exec(text.trimStart())?.[1];
  if (!boundary) return [];
  const parts = text.split(`--${boundary}`).slice(1);
  const answers: OperationAnswer[] = [];
  // What follows the last boundary is `--`, or a part that may be half.
  for (const part of parts.slice(0, -1)) {
    const answer = answerOf(part);
    if (!answer) break;
    answers.push(answer);
  }
  return answers;
}
