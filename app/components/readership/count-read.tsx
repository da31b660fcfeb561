import { useEffect } from "react";
import type { ReadKind } from "#app/domain/readership/read-kind.ts";
import { paths } from "#app/paths.ts";

type CountReadProps = { kind: ReadKind; number: number };

/**
 * Counts that this page was read. Put it on the page once; it shows nothing. What counts is loaded after the page stands:
 * reading takes seconds anyway.
 */
export function CountRead({ kind, number }: CountReadProps) {
  useEffect(() => {
    let stop = () => {};
    let gone = false;
    import("./count-when-read.ts").then(
      ({ countWhenRead }) => {
        if (!gone) stop = countWhenRead(kind, number);
      },
      // Offline: nobody counts.
      () => {},
    );
    return () => {
      gone = true;
      stop();
    };
  }, [kind, number]);
  return (
    <noscript>
      <img src={paths.reads({ kind, number })} alt="" width={1} height={1} className="absolute" />
    </noscript>
  );
}
