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
 * What pages need together goes into one file: thirty files of 200 bytes each compress worse than one, and each is a
 * request. A group takes along what its modules import, so what two groups import must stand in `frame`, or a page of one
 * loads the other: `npm run bench` says what each page loads.
 */
const TOGETHER = {
  frame:
    /\/app\/(root\.tsx$|paths\/(places|ideas|forum|help|cases|numbered|with-query)\.ts|i18n\/(index|format|text-language|use-t|provider)\.tsx?|i18n\/messages\/common\.ts|components\/shell\/(?!use-editor|restriction)|components\/(show-refusal|notifications\/live-updates|search\/palette-key)\.tsx?|components\/ideas\/stored-html\.tsx|components\/readership\/count-read\.tsx|components\/moderation\/report-menu\.tsx|components\/recognition\/author-marks\.tsx|ui\/(avatar|badge|brand|breadcrumb|button|class-names|disclosure|empty|error-summary|field|head|icon|link|menu|nonce|notice|page|relative|shared|text|toast|visually)[a-z-]*\.tsx?$)/,
  "more-paths": /\/app\/paths\//,
  // Most pages have one of them, but neither the idea page nor the question page, which are read most.
  pieces: /\/app\/ui\/(card|pagination|tabs)\.tsx$/,
  ideas:
    /\/app\/(i18n\/messages\/ideas\.ts|components\/ideas\/(vote-control|use-vote|vote-tally|status-badge)\.tsx?$)/,
  discussion:
    /\/app\/(i18n\/messages\/discussion\.ts|domain\/ideas\/limits\.ts|components\/ideas\/discussion\/(?!.*-page|refusal-text)[a-z-]+\.tsx?$)/,
  writing: /\/app\/components\/(writing\/(?!text-editor|refusal-words)[a-z-]+|follow-button)\.tsx?$/,
  help: /\/app\/(i18n\/messages\/help\.ts|domain\/faq\/reader-limits\.ts|components\/faq\/(?!help-steps|topic-grid)[a-z-]+\.tsx?$)/,
  "thread-state": /\/app\/(i18n\/messages\/thread-states\.ts|components\/forum\/state-badge\.tsx)$/,
  thread:
    /\/app\/(i18n\/messages\/thread(-gaps|-steps)?\.ts|domain\/forum\/limits\.ts|components\/forum\/thread\/(?!question-data|staff-tools|not-solved|quote-into|thread-notices|thread-gone|claim-line|help-bar|refusal-text)[a-z-]+\.tsx?)$/,
};

/** Styles that several groups share would otherwise drag one group's scripts into pages of another. */
const LOOK = /\/app\/components\/.*?([a-z-]+)\.css$/;

function chunksOfPages(): Plugin {
  const chunkOf = (id: string) => {
    const look = LOOK.exec(id)?.[1];
    return look ? `${look}-look` : Object.entries(TOGETHER).find(([, modules]) => modules.test(id))?.[0];
  };
  return {
    name: "ruche-chunks",
    enforce: "post",
    config(config, { isSsrBuild, command }) {
      if (isSsrBuild || command !== "build") return;
      Object.assign(config.build!.rollupOptions!, { output: { manualChunks: chunkOf } });
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
    chunksOfPages(),
    noBarePackagesInClientGraph(),
  ],
  // Terser takes 5 % more off React and Remix than esbuild does; the build is two seconds longer.
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    minify: "terser",
    terserOptions: { compress: { passes: 2 } },
  },
  optimizeDeps: { include: ["react", "react-dom/client", "@remix-run/react"] },
});
