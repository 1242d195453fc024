/** Milliseconds between two looks. */
const interval = 10_000

/** Calls `look` again and again, never twice at once, until the returned function is called. A look that fails is the next one's matter. */
export function repeat (look: () => Promise<void>, every = interval): () => void {
  let isLooking = false
  const timer = setInterval(() => {
    if (isLooking) return
    isLooking = true
    look().catch(() => {}).finally(() => { isLooking = false })
  }, every)
  timer.unref()
  return () => { clearInterval(timer) }
}
