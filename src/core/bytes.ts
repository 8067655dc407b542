/**
 * Bytes of a plain ArrayBuffer. TypeScript gave `Uint8Array` a type parameter in 5.7; written this way, the
 * package's declarations can be read by older ones too.
 */
export type Bytes = ReturnType<typeof Uint8Array.from>;
