export function isElf (bytes: Buffer): boolean
export function readLibrary (bytes: Buffer): { machine: number, soname: string | undefined, needed: string[] }
export function readSymbol (bytes: Buffer, name: string): Buffer
