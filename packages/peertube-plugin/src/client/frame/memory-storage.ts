/// <reference lib="dom" />

/** A Storage whose content ends with the page. */
export function createMemoryStorage (): Storage {
  const items = new Map<string, string>()
  return {
    get length () { return items.size },
    key: index => [...items.keys()][index] ?? null,
    getItem: key => items.get(String(key)) ?? null,
    setItem: (key, value) => { items.set(String(key), String(value)) },
    removeItem: key => { items.delete(String(key)) },
    clear: () => { items.clear() }
  }
}

/** From now on nothing in this page can be stored in the browser, nor read from there. */
export function keepNothing (page: Window & typeof globalThis): void {
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    Object.defineProperty(page, name, { configurable: true, value: createMemoryStorage() })
  }
  Object.defineProperty(page, 'indexedDB', { configurable: true, value: undefined })
}
