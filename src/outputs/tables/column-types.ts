/** The number of a row, which rows of other tables refer to. */
export const KEY = 'INTEGER PRIMARY KEY';
/** Text that may be absent. */
export const TEXT = 'TEXT';
/** Text that every row has. */
export const NAME = 'TEXT NOT NULL';
/** A list, as JSON. */
export const LIST = 'TEXT NOT NULL';
