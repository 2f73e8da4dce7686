/** Bytes of a file of any format. */
export const MOST_FILE_BYTES = 20_000_000;
/** Bytes that one member of an archive may become. */
export const MOST_UNPACKED = 100_000_000;
export const MOST_ROWS = 10_000;
export const MOST_COLUMNS = 100;
