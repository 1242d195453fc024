import { isPlain, skeletonOf } from './skeleton.js'

/** Characters that are drawn as nothing, though Unicode counts them among letters and symbols. */
export const blanks = /[\p{Default_Ignorable_Code_Point}\u1806\u2800\u{1d159}\u{16fe4}\u{13441}\u{13442}]/gu

/** Marks on letters that do without: accents, strokes, circles. Those that other scripts write vowels with say what a name is. */
const marks = /(?=\p{Script=Inherited})\p{M}|(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]\p{M}*)\p{M}/gu

function bare (text: string): string {
  const skeleton = skeletonOf(text)
  // Most names are plain, and there may be a hundred thousand of them.
  const letters = isPlain(skeleton) ? skeleton : skeletonOf(skeleton.replace(marks, '')).replace(marks, '')
  return letters.replace(/\s/gu, '')
}

/** What a name can be recognised by: names that have one of these in common cannot be told apart, as they are written or in small or capital letters. */
export function likenessesOf (name: string): readonly string[] {
  const visible = name.normalize('NFKC').replace(blanks, '')
  const seen = bare(visible)
  return [...new Set([seen, ...[visible, seen].flatMap(text => [text.toLowerCase(), text.toUpperCase()]).map(bare)])]
}

/** Whether nobody could tell the two apart. */
export function looksLike (one: string, other: string): boolean {
  const likenesses = likenessesOf(other)
  return likenessesOf(one).some(likeness => likenesses.includes(likeness))
}
