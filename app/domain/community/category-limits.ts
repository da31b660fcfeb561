export const CATEGORY_NAME_MAX = 60;
export const DESCRIPTION_MAX = 300;
/** In days. Below three, a double would overflow within years (see domain/ideas/popularity.ts). */
export const HALF_LIFE_MIN = 3;
export const HALF_LIFE_MAX = 3650;
export const POSITION_MAX = 10_000;
export const STATUS_NAME_MAX = 40;
export const TEMPLATE_NAME_MAX = 60;
export const TEMPLATE_BODY_MAX = 5000;
/** How many of Popular's first are compared before a half-life is changed. */
export const PREVIEW_PLACES = 10;
