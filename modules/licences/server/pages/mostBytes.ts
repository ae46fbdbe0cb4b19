/** Our own certificates have a tenth of a megabyte; nobody needs to send more than this. */
export const MEGABYTES = 5;
export const MOST_BYTES = MEGABYTES * 1024 * 1024;
