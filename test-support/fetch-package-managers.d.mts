export const packageManagerPrograms: Readonly<Record<'yarn' | 'pnpm', string>>
export function fetchPackageManagers (options?: { readonly log?: (line: string) => void }): Promise<string | undefined>
