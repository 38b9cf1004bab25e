type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Only the keys that carry a value: an absent field of a form changes nothing. */
export const given = <T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
