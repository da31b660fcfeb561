import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import { DomainError, Invalid, NotFound } from "#app/domain/core/errors.ts";
import { paths } from "#app/paths.ts";
import { type Flash, flashCookie } from "./flash.server.ts";
import { type FormState, typedValues } from "./forms.ts";
import { type Access, declare, type Handled, prepare, toErrorResponse } from "./handler.server.ts";
import { assertSameOrigin } from "./origin.server.ts";

export const wantsJson = (request: Request) =>
  (request.headers.get("accept") ?? "").includes("application/json");

/** The page the form was on, if it is one of ours; else `fallback`. */
export function backTo(request: Request, fallback: string): string {
  const referer = request.headers.get("referer");
  if (!referer || !URL.canParse(referer)) return fallback;
  const url = new URL(referer);
  return url.host === (request.headers.get("host") ?? new URL(request.url).host)
    ? url.pathname + url.search
    : fallback;
}

export type Done = {
  /** Where a browser without JavaScript goes next. */
  to: string;
  toast?: Omit<Flash, "tone"> & { tone?: Flash["tone"] };
  /** What a script gets instead. */
  json?: unknown;
};

type Options = {
  /** Its address has a page of its own, with the form: a refusal shows that, and what was typed, instead of a toast. */
  page?: boolean;
};

/**
 * Wraps the action of a resource route: one state change at its own URL. A script (`Accept: application/json`) gets
 * JSON; a plain form is redirected with a toast. Refusals likewise: `{ code, fields }` with the status, or a redirect
 * back with a toast that says why.
 */
export function defineCommand<A extends Access>(
  access: A,
  act: (handled: Handled<A>) => Promise<Done>,
  { page = false }: Options = {},
) {
  const command = declare(access, async (args: ActionFunctionArgs): Promise<Response> => {
    const { request } = args;
    try {
      assertSameOrigin(request);
      const done = await act(await prepare(access, args));
      if (wantsJson(request)) return Response.json(done.json ?? {});
      const headers = new Headers();
      if (done.toast) headers.append("Set-Cookie", flashCookie({ tone: "good", ...done.toast }));
      return redirect(done.to, { headers });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (wantsJson(request)) {
        const { data: body, init } = toErrorResponse(error);
        return Response.json(body, init ?? undefined);
      }
      // Their session has ended, or they never had one; a form that takes guests keeps what they typed.
      if (error.code === "sign_in_first" && (!page || access !== "anyone"))
        return redirect(paths.login(backTo(request, page ? new URL(request.url).pathname : "/")));
      if (page) return refusedForm(error, request);
      const reason = error instanceof Invalid ? (Object.values(error.fields)[0] ?? error.code) : error.code;
      const flash = { tone: "bad" as const, key: reason, ...(error.values && { values: error.values }) };
      return redirect(backTo(request, "/"), { headers: { "Set-Cookie": flashCookie(flash) } });
    }
  });
  // It answers for itself, whatever happens, so the server may call it without the framework around it.
  return Object.assign(command, { isCommand: true as const });
}

/** The page again, with what is wrong and all that was typed. The framework renders it; the type is what a route returns. */
function refusedForm(error: DomainError, request: Request): Response {
  const answer = toErrorResponse(error);
  if (error instanceof NotFound) throw answer;
  const errors = error instanceof Invalid ? error.fields : { form: error.code };
  return data<FormState>({ errors, values: typedValues(request) }, answer.init ?? 422) as unknown as Response;
}
