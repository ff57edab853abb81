declare const brand: unique symbol;

/** A scalar that was parsed once and is told apart from plain text by its name. */
export type Brand<Scalar, Name extends string> = Scalar & { readonly [brand]: Name };
