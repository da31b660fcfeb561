import { networkKey, visitorKey } from "#app/domain/readership/visitor-key.server.ts";
import { keyFor } from "#app/runtime/secret.server.ts";
import type { Access, Handled } from "./handler.server.ts";

export type Visitor = { visitor: string; network: string; userAgent: string };

/** Who is asking, for counting: nobody can be found by it, and a guest is another one tomorrow. */
export function visitorOf<A extends Access>({
  actor,
  context,
  request,
  now,
}: Pick<Handled<A>, "actor" | "context" | "request" | "now">): Visitor {
  const userAgent = request.headers.get("user-agent") ?? "";
  const facts = { address: context.ip, day: now.toISOString().slice(0, 10), secret: keyFor("visitors") };
  return { visitor: visitorKey({ ...facts, actor, userAgent }), network: networkKey(facts), userAgent };
}
