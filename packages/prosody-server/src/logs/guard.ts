/** Calls what the host gave; what it throws, or rejects with, is the host's own trouble and must not end its process. */
export function quietly (call: () => unknown): void {
  try {
    const result = call()
    if (result instanceof Promise) result.catch(() => {})
  } catch {
    // Dropped on purpose.
  }
}
