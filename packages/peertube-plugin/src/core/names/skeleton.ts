import confusables from './confusables.json'

const prototypes: ReadonlyMap<string, string> = new Map(Object.entries(confusables.likenesses).flatMap(([prototype, characters]) => [...characters].map(one => [one, prototype] as const)))

/** Whether it is all ASCII. */
export const isPlain = (text: string): boolean => !/[^ -~]/.test(text)

/** UTS #39 section 4: the same for two texts that look alike. To be compared, never shown. */
export function skeletonOf (text: string): string {
  if (isPlain(text)) return [...text].map(prototypeOf).join('')
  return [...text.normalize('NFD').replace(/\p{Default_Ignorable_Code_Point}/gu, '')].map(prototypeOf).join('').normalize('NFD')
}

const prototypeOf = (character: string): string => prototypes.get(character) ?? character
