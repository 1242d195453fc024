export interface IcuItem { readonly name: string, readonly bytes: Buffer }
export function pickIcuItems (data: Buffer, names: readonly string[]): Buffer
export function readIcuData (data: Buffer): { header: Buffer, items: IcuItem[] }
export function writeIcuData (header: Buffer, items: readonly IcuItem[]): Buffer
