import { lazy, memo, Suspense } from "react";
import type { Viewer } from "./viewer.ts";

// Few readers are concerned by them: the others are not sent their words.
const RestrictionBanner = lazy(async () => ({
  default: (await import("./restriction-banner.tsx")).RestrictionBanner,
}));
const ConsentBanner = lazy(async () => ({
  default: (await import("../consents/consent-banner.tsx")).ConsentBanner,
}));

type LateBannersProps = {
  restriction: Viewer["restriction"];
  until: Viewer["restrictedUntil"];
  asksConsent: boolean;
};

/** What stands on top of every page for some. Its own part of the page, so that nothing touches it before it is there. */
export const LateBanners = memo(function LateBanners({ restriction, until, asksConsent }: LateBannersProps) {
  if (!restriction && !asksConsent) return null;
  return (
    <Suspense>
      {restriction && <RestrictionBanner restriction={restriction} until={until} />}
      {asksConsent && <ConsentBanner />}
    </Suspense>
  );
});
