import { randomUUID } from "node:crypto";
import type { FakeAnswer, FakeRequest } from "../loopback.ts";
import { refused } from "./refused.ts";

const MOST_OPERATIONS = 1000;

/** One HTTP request as it stands in a part of a batch. */
function requestOf(part: string): FakeRequest | null {
  const begin = part.search(/^(GET|POST|PATCH|DELETE|PUT) /m);
  if (begin < 0 || !/content-type:\s*application\/http/i.test(part.slice(0, begin))) return null;
  const [head = "", ...rest] = part.slice(begin).split(/\r\n\r\n/);
  const [line = "", ...lines] = head.split("\r\n");
  const [method = "", target = ""] = line.split(" ");
  const url = new URL(target, "http://loopback");
  const text = rest.join("\r\n\r\n").replace(/\r\n$/, "");
  return {
    method,
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    headers: Object.fromEntries(
      lines.map((one) => {
        const colon = one.indexOf(":");
        return [one.slice(0, colon).trim().toLowerCase(), one.slice(colon + 1).trim()];
      }),
    ),
    text,
    json: text ? JSON.parse(text) : undefined,
  };
}

const REASONS: Record<number, string> = {
  200: "OK",
  201: "Created",
  204: "No Content",
  400: "Bad Request",
  403: "Forbidden",
  404: "Not Found",
  412: "Precondition Failed",
  429: "Too Many Requests",
  500: "Internal Server Error",
};

function partOf({ status, headers = {}, json }: FakeAnswer): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return [
    "Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n",
    `HTTP/1.1 ${status} ${REASONS[status] ?? "Error"}\r\n`,
    ...lines,
    `\r\n${json === undefined ? "" : JSON.stringify(json)}\r\n`,
  ].join("");
}

/** `POST $batch`, without change sets: each operation stands for itself, answered in order. */
export function batched(
  { headers, text }: FakeRequest,
  perform: (request: FakeRequest) => FakeAnswer,
): FakeAnswer {
  const boundary = /multipart\/mixed;\s*boundary="?([^";]+)"?/.exec(String(headers["content-type"]))?.[1];
  if (!boundary || !text.includes(`--${boundary}--`))
    return refused(400, "0x80060888", "The batch request is missing its boundary.");
  const parts = text.split(`--${boundary}`).slice(1, -1);
  if (parts.length > MOST_OPERATIONS)
    return refused(400, "0x80048d1a", `The maximum number of operations in a batch is ${MOST_OPERATIONS}.`);
  const goesOn = String(headers.prefer ?? "").includes("odata.continue-on-error");
  const answers: FakeAnswer[] = [];
  for (const part of parts) {
    const request = requestOf(part);
    if (!request) return refused(400, "0x80060888", "A part of the batch is no request.");
    const answer = perform(request);
    answers.push(answer);
    if (answer.status >= 400 && !goesOn) break;
  }
  const mark = `batchresponse_${randomUUID()}`;
  return {
    status: 200,
    headers: { "odata-version": "4.0", "content-type": `multipart/mixed; boundary=${mark}` },
    text: `${answers.map((answer) => `--${mark}\r\n${partOf(answer)}`).join("")}--${mark}--\r\n`,
  };
}
