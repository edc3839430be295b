/** What JSON can hold; a field that is undefined is left away. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };
