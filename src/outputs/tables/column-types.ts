/** A row's own number, by which others name it. */
export const KEY = 'INTEGER PRIMARY KEY';
/** Text that may be absent. */
export const TEXT = 'TEXT';
/** Text that stands in every row. */
export const NAME = 'TEXT NOT NULL';
/** A list, as JSON. */
export const LIST = 'TEXT NOT NULL';
