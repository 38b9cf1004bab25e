declare const brand: unique symbol;

/** A value that only its parser makes: `Brand<string, 'PlainDate'>` is a string that has been checked once, at the edge. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
