export interface PackageRecord {
  readonly name: string
  readonly version: string
  readonly architecture: string | undefined
  readonly source: { readonly name: string, readonly version: string }
  readonly sha256: string | undefined
}
export function parseRecords (text: string): PackageRecord[]
