import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type Plugin } from "vite";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/**
 * The server program and the command line are built in the same graph as the routes, so that they share one database
 * pool and one logger. Remix overwrites `input`; a plugin that runs later wins.
 */
function programs(): Plugin {
  return {
    name: "ruche-programs",
    enforce: "post",
    config(config, { isSsrBuild }) {
      if (!isSsrBuild) return;
      const rollup = config.build!.rollupOptions!;
      rollup.input = {
        index: "virtual:remix/server-build",
        main: path("./app/server/main.ts"),
        cli: path("./app/programs/cli.ts"),
        bench: path("./app/programs/bench/main.ts"),
      };
      Object.assign(rollup.output as object, { entryFileNames: "[name].js" });
    },
  };
}

/**
 * Remix's development CSS collector asks the client graph for bare package names, which registers server-only packages
 * with the client optimizer and ends in reloads.
 */
function noBarePackagesInClientGraph(): Plugin {
  return {
    name: "ruche-no-bare-packages",
    apply: "serve",
    configureServer(server) {
      const graph = server.moduleGraph;
      const original = graph.getModuleByUrl.bind(graph);
      graph.getModuleByUrl = (url, ssr) =>
        /^(\.|\/|virtual:|\0)/.test(url) ? original(url, ssr) : Promise.resolve(undefined);
    },
  };
}

export default defineConfig({
  plugins: [
    tailwindcss(),
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
        v3_lazyRouteDiscovery: true,
        v3_routeConfig: true,
      },
    }),
    programs(),
    noBarePackagesInClientGraph(),
  ],
  build: { target: "es2022", assetsInlineLimit: 0 },
  optimizeDeps: { include: ["react", "react-dom/client", "@remix-run/react"] },
});
