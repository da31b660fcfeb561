import type { ActionFunctionArgs, AppLoadContext } from "@remix-run/node";
import { resolveVisit, startSession } from "#app/auth/session.server.ts";
import type { RequestContext, Visit } from "#app/http/context.server.ts";

/** Anything with a member's id: what the factories return. */
type Someone = { id: string };

type Call = {
  /** Path and query. */
  url: string;
  params?: Record<string, string>;
  /** Who asks: a real session row and cookie. Nobody is a guest. */
  as?: Someone | undefined;
  /** Fields of a form; makes it a POST. An array is a field given several times. */
  form?: Record<string, string | string[] | File> | undefined;
  /** Something else than a form, sent as it is. */
  body?: BodyInit;
  headers?: Record<string, string>;
  method?: string;
};

export type Answer<B = unknown> = { status: number; body: B; headers: Headers; location: string | null };

const BASE = "http://localhost:3000";

export async function cookieFor(member: Someone): Promise<string> {
  const cookie = await startSession(member.id, { userAgent: "tests", persistent: false });
  return cookie.split(";")[0]!;
}

function formData(form: NonNullable<Call["form"]>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(form)) {
    for (const one of Array.isArray(value) ? value : [value]) data.append(name, one);
  }
  return data;
}

async function unwrap(result: unknown): Promise<Omit<Answer, "location">> {
  if (result instanceof Response) {
    const text = await result.text();
    const isJson = result.headers.get("content-type")?.includes("json");
    return { status: result.status, body: isJson ? JSON.parse(text) : text, headers: result.headers };
  }
  if (result && typeof result === "object" && "type" in result && result.type === "DataWithResponseInit") {
    const { data, init } = result as unknown as { data: unknown; init?: ResponseInit };
    return { status: init?.status ?? 200, body: data, headers: new Headers(init?.headers) };
  }
  return { status: 200, body: result, headers: new Headers() };
}

/**
 * Calls a loader or an action as the server would, with no server: plain values, `data()`, responses and what was thrown
 * all come back as `{ status, body, headers, location }`.
 */
// biome-ignore-start lint/suspicious/noExplicitAny: loaders and actions differ in what they return; a test says what it expects.
export async function call<B = any>(
  handler: (args: any) => Promise<unknown>,
  options: Call,
): Promise<Answer<B>> {
  // biome-ignore-end lint/suspicious/noExplicitAny: only the signature
  const headers = new Headers({ origin: BASE, host: "localhost:3000", ...options.headers });
  if (options.as)
    headers.set("cookie", [headers.get("cookie"), await cookieFor(options.as)].filter(Boolean).join("; "));
  const body = options.body ?? (options.form && formData(options.form));
  const method = options.method ?? (body ? "POST" : "GET");
  const request = new Request(
    new URL(options.url, BASE),
    body ? { method, headers, body } : { method, headers },
  );
  const extraHeaders = new Headers();
  let visit: Promise<Visit> | undefined;
  const context: RequestContext = {
    requestId: "test",
    ip: "127.0.0.1",
    extraHeaders,
    nonce: "test",
    visit: () => (visit ??= resolveVisit(headers.get("cookie"), extraHeaders)),
  };
  const args: ActionFunctionArgs = {
    request,
    params: options.params ?? {},
    context: context as AppLoadContext,
  };
  const answer = await handler(args).then(unwrap, (thrown: unknown) => {
    if (thrown instanceof Error) throw thrown;
    return unwrap(thrown);
  });
  const all = new Headers(answer.headers);
  for (const cookie of extraHeaders.getSetCookie()) all.append("set-cookie", cookie);
  return { ...answer, body: answer.body as B, headers: all, location: all.get("location") };
}
