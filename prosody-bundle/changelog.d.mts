export function fixesIn (text: string, source: string): Array<{ version: string, date: Date, isSecurity: boolean, names: string[] }>
export function comparable (version: string, mending: string): string
