/** The same function, which works out each answer once. For answers that take long and are asked for again and again. */
export function remember<T> (answer: (question: string) => T): (question: string) => T {
  const known = new Map<string, T>()
  return question => {
    if (!known.has(question)) known.set(question, answer(question))
    return known.get(question) as T
  }
}
