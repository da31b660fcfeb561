/** More tags than these are not what somebody knows best. */
export const EXPERTISE_TAGS_MAX = 30;
/** Letters in the field they are typed in. */
export const EXPERTISE_TEXT_MAX = 1000;
