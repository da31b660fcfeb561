import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { communityFor } from "#app/domain/community/community-for.ts";
import { type Actor, hasRole, isStaff, type MemberActor, type Role } from "#app/domain/core/actor.ts";
import { Conflict, DomainError, Forbidden, Invalid, NotFound, TooMany } from "#app/domain/core/errors.ts";
import type { Locale } from "#app/i18n/index.ts";
import { paths } from "#app/paths.ts";
import { type Community, currentCommunity } from "#app/runtime/community.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";
import type { Db, Sql } from "#db/types.ts";
import type { RequestContext } from "./context.server.ts";
import { type FormState, typedValues } from "./forms.ts";
import { isKeptOut, isOpenToKeptOut } from "./kept-out.ts";
import { requestLocale } from "./locale.server.ts";
import { assertSameOrigin } from "./origin.server.ts";

/** Who may knock. `staff` is any role above member; an admin passes everything. */
export type Access = "anyone" | "member" | "staff" | Exclude<Role, "member">;

type Caller<A extends Access> = A extends "anyone" ? Actor : MemberActor;

export type Handled<A extends Access> = {
  actor: Caller<A>;
  request: Request;
  url: URL;
  params: Record<string, string | undefined>;
  db: Db;
  sql: Sql;
  locale: Locale;
  community: Community;
  context: RequestContext;
  /** Of the request; pass it on instead of asking the clock again. */
  now: Date;
};

const statusOf = (error: DomainError): number => {
  if (error instanceof NotFound) return 404;
  if (error instanceof Forbidden) return error.code === "sign_in_first" ? 401 : 403;
  if (error instanceof Conflict) return 409;
  if (error instanceof TooMany) return 429;
  return 422;
};

export function toErrorResponse(error: DomainError) {
  const headers: Record<string, string> =
    error instanceof TooMany ? { "Retry-After": String(error.retryAfterSeconds) } : {};
  const fields = error instanceof Invalid ? error.fields : undefined;
  return data({ code: error.code, fields, values: error.values }, { status: statusOf(error), headers });
}

function assertAccess(access: Access, actor: Actor, request: Request): void {
  if (access === "anyone") return;
  if (actor.kind !== "member") {
    const url = new URL(request.url);
    if (request.method === "GET") throw redirect(paths.login(url.pathname + url.search));
    throw new Forbidden("sign_in_first");
  }
  const allowed = access === "member" || (access === "staff" ? isStaff(actor) : hasRole(actor, access));
  if (!allowed) throw new Forbidden("not_your_role");
}

/** Who is kept out reads what everybody reads; all else leads to the reason why. */
function assertLetIn(access: Access, actor: Actor, request: Request): void {
  if (!isKeptOut(actor) || isOpenToKeptOut(new URL(request.url).pathname)) return;
  const reading = request.method === "GET" || request.method === "HEAD";
  if (!reading) throw new Forbidden("restricted");
  if (access !== "anyone") throw redirect(paths.statements());
}

export async function prepare<A extends Access>(
  access: A,
  { request, params, context }: LoaderFunctionArgs | ActionFunctionArgs,
): Promise<Handled<A>> {
  const { db, sql } = useDatabase();
  const [visit, community] = await Promise.all([context.visit(), currentCommunity(sql)]);
  assertLetIn(access, visit.actor, request);
  assertAccess(access, visit.actor, request);
  return {
    actor: visit.actor as Caller<A>,
    request,
    url: new URL(request.url),
    params,
    db,
    sql,
    locale: requestLocale(request, visit.viewer, community.defaultLocale),
    community: communityFor(visit.actor, community),
    context,
    now: new Date(),
  };
}

/** Leaves the guard readable on the function, for the test that walks all routes with every role. */
export const declare = <F extends object>(access: Access, handler: F): F & { access: Access } =>
  Object.assign(handler, { access });

/**
 * Wraps a loader: who may call it, what it needs, and domain errors turned into responses. A parent layout's guard does
 * not protect its children in Remix, so every route states its own.
 */
export function defineLoader<A extends Access, R>(access: A, load: (handled: Handled<A>) => Promise<R>) {
  return declare(access, async (args: LoaderFunctionArgs): Promise<R> => {
    try {
      return await load(await prepare(access, args));
    } catch (error) {
      throw error instanceof DomainError ? toErrorResponse(error) : error;
    }
  });
}

/**
 * Wraps the action of a page. A refused form (`Invalid`) answers 422 with the field codes and what was typed; other
 * domain errors go to the error boundary.
 */
export function defineAction<A extends Access, R>(access: A, act: (handled: Handled<A>) => Promise<R>) {
  return declare(
    access,
    async (args: ActionFunctionArgs): Promise<R | ReturnType<typeof data<FormState>>> => {
      try {
        assertSameOrigin(args.request);
        return await act(await prepare(access, args));
      } catch (error) {
        if (error instanceof Invalid) {
          return data<FormState>(
            { errors: error.fields, values: typedValues(args.request) },
            { status: 422 },
          );
        }
        if (error instanceof TooMany) {
          return data<FormState>(
            { errors: { form: error.code }, values: typedValues(args.request) },
            { status: 429, headers: { "Retry-After": String(error.retryAfterSeconds) } },
          );
        }
        throw error instanceof DomainError ? toErrorResponse(error) : error;
      }
    },
  );
}
