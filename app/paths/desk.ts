/** The triage desk. */
import { type Query, withQuery } from "./with-query.ts";

export const deskBoard = (query?: Query) => withQuery("/desk/board", query);
export const deskMoves = () => "/desk/moves";
export const deskOwners = () => "/desk/owners";
export const deskCategories = () => "/desk/categories";
export const deskUndo = (batchId: string) => `/desk/moves/${batchId}/undo`;
export const deskViews = () => "/desk/views";
export const deskViewRemoval = (viewId: string) => `/desk/views/${viewId}/removal`;
export const deskTemplates = () => "/desk/templates";
