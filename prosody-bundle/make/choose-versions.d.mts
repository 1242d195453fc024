export interface PackageVersion { readonly name: string, readonly version: string, readonly sha256: string }
export function chooseVersions<T extends PackageVersion> (
  names: readonly string[], records: readonly T[], wanted?: readonly PackageVersion[]): { chosen: T[], withdrawn: PackageVersion[] }
