/** Runs one piece of work after another, in the order of the calls; one that fails does not stop the next. */
export function createQueue (): { run<T> (work: () => Promise<T>): Promise<T>, readonly isBusy: boolean } {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return {
    run: work => {
      waiting += 1
      const result = last.then(work).finally(() => { waiting -= 1 })
      last = result.catch(() => {})
      return result
    },
    get isBusy () { return waiting > 0 }
  }
}
