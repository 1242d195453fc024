/** Options of ours that are followed by a value. */
const withValue = ['--dir', '--prosody', '--lang']

/** Parts our own options from the words for another program: those begin at `--`, which is dropped, or at the first that is no option. */
export function splitPassedOn (args: readonly string[]): { readonly own: string[], readonly passedOn: string[] } {
  let index = 0
  for (; index < args.length; index += 1) {
    const word = args[index] as string
    if (word === '--') return { own: args.slice(0, index), passedOn: args.slice(index + 1) }
    if (!word.startsWith('-')) break
    if (withValue.includes(word)) index += 1
  }
  return { own: args.slice(0, index), passedOn: args.slice(index) }
}

/** A line for the admin shell from words as they are typed in another shell: `host list` and `user create a@b` become calls; code stays code. */
export function shellLine (words: readonly string[]): string {
  const [section = '', command, ...rest] = words
  const isCall = command !== undefined && [section, command].every(word => /^\w+$/.test(word))
  return isCall ? `${section}:${command}(${rest.map(quote).join(', ')})` : words.join(' ')
}

const quote = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\0/g, '\\0')}"`
