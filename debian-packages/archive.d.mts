export interface AptSource { readonly uri: string, readonly suite: string, readonly components: readonly string[], readonly signedBy: string | undefined }
export function debianArchives (options?: { readonly mirror?: string }): Promise<{ main: string, security: string, keyring: string | undefined }>
export function chooseArchives (sources: readonly AptSource[], codename: string): { main: string, security: string } | undefined
export function parseLines (text: string): AptSource[]
export function parseStanzas (text: string): AptSource[]
