export function dataLibrary (options: { readonly machine: number, readonly soname: string, readonly symbol: string, readonly data: Buffer }): Buffer
