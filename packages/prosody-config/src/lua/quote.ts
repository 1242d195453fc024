import { bytesOf, type Bytes } from '../value.js'

/**
 * Characters that are written as escapes: control characters, quote and backslash, and those that are invisible or reorder text, so that
 * what a person sees in the file is what is there. A fixed list, so that the bytes do not depend on the Unicode version of Node.
 */
const escaped = /["\\\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/u

/** A Lua string literal (Lua 5.4 manual, section 3.1) for any bytes, on one line and the same for every Lua from 5.1. */
export function quote (text: string | Bytes): string {
  if (typeof text !== 'string') return `"${Array.from(bytesOf(text), escapeByte).join('')}"`
  if (!escaped.test(text) && text.isWellFormed()) return `"${text}"`
  return `"${Array.from(text.toWellFormed(), quoteCharacter).join('')}"`
}

function quoteCharacter (character: string): string {
  if (character === '"' || character === '\\') return '\\' + character
  if (character === '\n') return '\\n'
  return escaped.test(character) ? Array.from(Buffer.from(character, 'utf8'), escapeByte).join('') : character
}

/** Three digits always, so that a digit that follows is not taken for one of them. */
function escapeByte (byte: number): string {
  return byte >= 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x5c
    ? String.fromCharCode(byte)
    : '\\' + String(byte).padStart(3, '0')
}
