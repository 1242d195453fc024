export function packPlugin (options?: { readonly target?: string, readonly architectures?: readonly string[] }): Promise<string>
