import type { LinksFunction, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import stylesheet from "./app.css?url";
import { asksLater } from "./auth/consent-later.server.ts";
import { LiveUpdates } from "./components/notifications/live-updates.tsx";
import { PaletteKey } from "./components/search/palette-key.tsx";
import { errorKind } from "./components/shell/error-kind.ts";
import { ErrorPage } from "./components/shell/error-page.tsx";
import { Footer } from "./components/shell/footer.tsx";
import { Header } from "./components/shell/header.tsx";
import { LateBanners } from "./components/shell/late-banners.tsx";
import type { Brand, Viewer } from "./components/shell/viewer.ts";
import { hasRole } from "./domain/core/actor.ts";
import { countWaiting } from "./domain/moderation/waiting-queries.server.ts";
import { clearFlashCookie, readFlash } from "./http/flash.server.ts";
import { defineLoader } from "./http/handler.server.ts";
import { requestTheme } from "./http/locale.server.ts";
import { translator } from "./i18n/index.ts";
import { commonMessages } from "./i18n/messages/common.ts";
import { toasts } from "./i18n/messages/toasts/all.ts";
import { LocaleProvider } from "./i18n/provider.tsx";
import { useT } from "./i18n/use-t.ts";
import { paths } from "./paths.ts";
import { accentStyle } from "./ui/accent.ts";
import { headLinks } from "./ui/head-links.ts";
import { LinkInterceptor } from "./ui/link-interceptor.tsx";
import { NonceContext } from "./ui/nonce.ts";
import { type Flash, ToastRegion } from "./ui/toast-region.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }, ...headLinks()];

export const loader = defineLoader("anyone", async ({ request, context, community, locale, actor, sql }) => {
  const { viewer } = await context.visit();
  const moderates = actor.kind === "member" && hasRole(actor, "moderator");
  const flash = readFlash(request);
  if (flash) context.extraHeaders.append("Set-Cookie", clearFlashCookie());
  // In words already: the browser need not know the sentences of every toast.
  const words = flash && {
    text: translator(toasts, locale)(flash.key, flash.values),
    tone: flash.tone,
    undo: flash.undo
      ? {
          label: translator(commonMessages, locale)("undo"),
          action: flash.undo,
          seconds: flash.undoSeconds,
        }
      : undefined,
  };
  const shown: Viewer = {
    signedIn: viewer !== null,
    id: viewer?.id ?? null,
    username: viewer?.username ?? null,
    displayName: viewer?.displayName ?? null,
    avatarUrl: viewer?.avatarUrl ?? null,
    role: (viewer?.role as Viewer["role"]) ?? null,
    unread: viewer?.unread ?? 0,
    asksConsent: viewer ? viewer.asksConsent && !asksLater(request, viewer.id) : false,
    restriction: viewer?.restriction ?? null,
    restrictedUntil: viewer?.restrictedUntil ?? null,
    toModerate: moderates ? await countWaiting(sql, actor) : 0,
    locale,
    theme: requestTheme(request, viewer),
  };
  const brand: Brand = {
    name: community.name,
    logoUrl: community.logoKey && paths.upload(community.logoKey),
  };
  return {
    viewer: shown,
    brand,
    flash: words,
    accent: accentStyle({ light: community.accentLight, dark: community.accentDark }),
  };
});

/** Only for pages that could not be shown; every other one has a title of its own. */
export const meta: MetaFunction<typeof loader> = ({ data, error }) => {
  const t = translator(commonMessages, data?.viewer.locale ?? "en");
  const problem = t(`${errorKind(isRouteErrorResponse(error) ? error.status : 500)}Title`);
  return [{ title: data ? `${problem} · ${data.brand.name}` : problem }];
};

const STRANGER: Viewer = {
  signedIn: false,
  id: null,
  username: null,
  displayName: null,
  avatarUrl: null,
  role: null,
  unread: 0,
  asksConsent: false,
  restriction: null,
  restrictedUntil: null,
  toModerate: 0,
  locale: "en",
  theme: "system",
};

/** The document around every page, and around the error page too, when even the root loader may have failed. */
export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  const viewer = data?.viewer ?? STRANGER;
  const brand = data?.brand ?? { name: "Ruche", logoUrl: null };
  const { pathname, search } = useLocation();
  const nonce = useContext(NonceContext) || undefined;
  return (
    <html lang={viewer.locale} data-theme={viewer.theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={viewer.theme === "system" ? "light dark" : viewer.theme} />
        <Meta />
        <Links />
        {/* As raw HTML, because React would escape quotes and the policy allows this text by its hash. */}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: two checked hex colours. */}
        {data?.accent && <style nonce={nonce} dangerouslySetInnerHTML={{ __html: data.accent }} />}
      </head>
      <body>
        <LocaleProvider locale={viewer.locale}>
          <Header viewer={viewer} brand={brand} returnTo={pathname + search} />
          <LateBanners
            restriction={viewer.restriction}
            until={viewer.restrictedUntil}
            asksConsent={viewer.asksConsent}
          />
          {children}
          <Footer viewer={viewer} returnTo={pathname + search} />
          <Frame viewer={viewer} flash={data?.flash ?? null} />
        </LocaleProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

function Frame({ viewer, flash }: { viewer: Viewer; flash: Flash | null | undefined }) {
  const t = useT(commonMessages);
  return (
    <>
      <ToastRegion flash={flash} stamp={flash} dismissLabel={t("dismiss")} />
      <LinkInterceptor />
      {viewer.signedIn && <LiveUpdates />}
      <PaletteKey role={viewer.role} signedIn={viewer.signedIn} />
    </>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { pathname, search } = useLocation();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return <ErrorPage status={status} returnTo={pathname + search} />;
}
