/** Hands values from a producer to whoever iterates, in order. */
export interface ChangeQueue<T> {
  push (value: T): void
  end (): void
  next (): Promise<IteratorResult<T, undefined>>
}

/** A timer's longest time in milliseconds. */
const forever = 2 ** 31 - 1

/** Somebody who waits for a value keeps the process alive; the producer does not. */
export function createChangeQueue<T> (): ChangeQueue<T> {
  const values: T[] = []
  const waiting: Array<(result: IteratorResult<T, undefined>) => void> = []
  let ended = false
  return {
    push (value) {
      const taker = waiting.shift()
      if (taker === undefined) values.push(value)
      else taker({ value, done: false })
    },
    end () {
      ended = true
      for (const taker of waiting.splice(0)) taker({ value: undefined, done: true })
    },
    next () {
      const [value] = values.splice(0, 1)
      if (value !== undefined) return Promise.resolve({ value, done: false })
      if (ended) return Promise.resolve({ value: undefined, done: true })
      const alive = setInterval(() => {}, forever)
      return new Promise(resolve => {
        waiting.push(result => {
          clearInterval(alive)
          resolve(result)
        })
      })
    }
  }
}
