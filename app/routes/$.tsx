import { NotFound } from "#app/domain/core/errors.ts";
import { defineLoader } from "#app/http/handler.server.ts";

/** Everything that is nowhere: answered with the frame of the site and the way back. */
export const loader = defineLoader("anyone", async () => {
  throw new NotFound("no_such_page");
});

export default function Nowhere() {
  return null;
}
