import { it } from 'vitest'
import { expectFindings } from '../support/broken-inputs.js'

it('50,000 broken texts in PEM are each answered with a finding', async () => {
  await expectFindings([
    ({ certificate }, mutate) => mutate(Buffer.from(certificate)),
    ({ certificate, key }, mutate) => mutate(Buffer.from(certificate + key)).toString('latin1')
  ], { inputs: 50_000, seed: 41 })
})
