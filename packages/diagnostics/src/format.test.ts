import { expect, it } from 'vitest'
import { CodedError } from './coded-error.js'
import { formatError } from './format.js'

it('shows the findings that an error carries, in the language of the catalogs, before the error itself', () => {
  const finding = { code: 'X_BAD', severity: 'error', path: '/x', message: 'x is bad.', hint: 'Mend x.', docs: '', facts: {} }
  const error = new CodedError({ code: 'ERR_X', message: 'Not done (X_BAD).', facts: { diagnostics: [finding, 'no finding', { code: 'HALF' }] } })
  expect(formatError(error)).toBe('error X_BAD /x\n  x is bad.\n  → Mend x.\nerror ERR_X: Not done (X_BAD).')
})
