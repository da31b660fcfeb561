import { type ComponentProps, lazy, memo, Suspense } from "react";

// Staff and guests are not sent these scripts.
const SuggestMenu = lazy(async () => ({
  default: (await import("#app/components/recognition/helping/suggest-menu.tsx")).SuggestMenu,
}));

/** What a member may suggest. Its own part of the page: what is typed beside it does not touch it before it is there. */
export const LateSuggestions = memo(function LateSuggestions(props: ComponentProps<typeof SuggestMenu>) {
  return (
    <Suspense>
      <SuggestMenu {...props} />
    </Suspense>
  );
});
