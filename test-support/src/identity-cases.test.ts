import { expect, it } from 'vitest'
import { describeWithEachProsody } from './describe-with-prosody.js'
import { identityCases } from './identity-cases.js'
import { askProsodyAboutIdentities } from './identity-oracle.js'

describeWithEachProsody('the table of identities', version => {
  it(`has the answer of Prosody in each of its ${identityCases.length} rows`, async () => {
    const answers = await askProsodyAboutIdentities(version, identityCases)
    const expected = identityCases.map(({ title, covered, prosody = {} }) => [title, prosody[version] ?? covered])
    expect(identityCases.map(({ title }, index) => [title, answers[index]])).toEqual(expected)
  })
})
