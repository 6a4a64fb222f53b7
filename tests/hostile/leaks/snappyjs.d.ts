declare module 'snappyjs' {
  export function compress(plain: Uint8Array): Uint8Array;
  export function uncompress(compressed: Uint8Array): Uint8Array;
}
