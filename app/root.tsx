import { Links, Meta, Outlet, Scripts, ScrollRestoration, useLoaderData } from "@remix-run/react";
import { defineLoader } from "./http/handler.server.ts";
import { LocaleProvider } from "./i18n/provider.tsx";

export const loader = defineLoader("anyone", async ({ community, locale }) => ({ name: community.name, locale }));

export default function Root() {
  const { locale } = useLoaderData<typeof loader>();
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <LocaleProvider locale={locale}><Outlet /></LocaleProvider>
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}
