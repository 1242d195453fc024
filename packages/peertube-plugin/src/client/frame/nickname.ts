/** A nickname as it is sent: in Unicode's NFKC, without what cannot be seen, at most 60 characters; empty when nothing is left of it. The server has the last word. */
export const tidyNickname = (typed: string): string =>
  [...typed.normalize('NFKC').replace(/[\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu, '').replace(/\s+/gu, ' ').trim()].slice(0, 60).join('').trim()
