import { useEffect } from "react";
import type { ReadKind } from "#app/domain/readership/read-kind.ts";
import { paths } from "#app/paths.ts";
import { countWhenRead } from "./count-when-read.ts";

type CountReadProps = { kind: ReadKind; number: number };

/** Counts that this page was read. Put it on the page once; it shows nothing. */
export function CountRead({ kind, number }: CountReadProps) {
  useEffect(() => countWhenRead(kind, number), [kind, number]);
  return (
    <noscript>
      <img src={paths.reads({ kind, number })} alt="" width={1} height={1} className="absolute" />
    </noscript>
  );
}
