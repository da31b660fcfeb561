import { defineLoader } from "#app/http/handler.server.ts";
import { paths } from "#app/paths.ts";
import { baseUrl } from "#app/runtime/base-url.server.ts";

/** Desks, forms and what is somebody's own: nothing that anybody would search for. */
const CLOSED = [
  paths.admin(),
  paths.desk(),
  paths.service(),
  paths.cases(),
  paths.knowledge(),
  paths.helperDesk(),
  paths.settings(),
  paths.notifications(),
  paths.login(),
  paths.signup(),
  paths.search(),
  paths.newIdea(),
  paths.newThread(),
  paths.reads(),
  `${paths.help()}/articles/*/feedback`,
  `${paths.help()}/articles/*/flag`,
];

export const loader = defineLoader("anyone", async () => {
  const lines = [
    "User-agent: *",
    ...CLOSED.map((path) => `Disallow: ${path}`),
    "",
    `Sitemap: ${baseUrl()}${paths.sitemap()}`,
    "",
  ];
  return new Response(lines.join("\n"), {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
});
