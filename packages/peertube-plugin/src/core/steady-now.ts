/** Milliseconds of a clock that only moves forward, whatever is done to the time of day: for everything that ends after a while. */
export const steadyNow = (): number => performance.now()
