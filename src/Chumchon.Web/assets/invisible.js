// The twin of the domain's InvisibleSigns.
const more = '\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180d\\u180f\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}';

/** Signs that show nothing and take no room: controls, format signs, fillers, variation selectors; no white space. */
export const invisible = `(?!\\p{White_Space})[\\p{Cf}\\p{Cc}${more}]`;
