import { it } from 'vitest'
import { derOf, expectFindings, pemOf } from '../support/broken-inputs.js'

it('50,000 broken certificates in DER, bare or in whole PEM, are each answered with a finding', async () => {
  await expectFindings([
    ({ certificate }, mutate) => mutate(derOf(certificate)),
    ({ certificate }, mutate) => pemOf(mutate(derOf(certificate)))
  ], { inputs: 50_000, seed: 42 })
})
