import type { Segment } from "#app/domain/ambassadors/pyramid-view.ts";

/** The colour of a layer, wherever it is drawn. */
export const LAYER_FILLS: Record<Segment, string> = {
  creator: "fill-honey",
  contributor: "fill-action",
  reader: "fill-edge",
};
