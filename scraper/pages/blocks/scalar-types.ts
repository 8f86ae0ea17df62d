/** Types that are values themselves, as the site spells them; any other name refers to a data type. */
export const SCALAR_TYPES: readonly string[] = [
  ...['String', 'Binary', 'Bool', 'Boolean', 'Object', 'Float', 'Double'],
  ...['Integer', 'Int', 'Int32', 'Int64', 'Uint', 'Uint32', 'Uint64', 'Long'],
  ...['Date', 'Datetime', 'Datetime_iso', 'Timestamp', 'Timestamp ISO8601'],
];
