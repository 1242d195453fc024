import { describe, expect, it } from 'vitest'
import { chooseVersions } from './choose-versions.mjs'

const of = (name: string, version: string) => ({ name, version, sha256: `${name}-${version}` })
const archive = [of('ssl', '3.2'), of('ssl', '3.1'), of('lua', '5.4'), of('other', '1')]

describe('the versions that a bundle is made of', () => {
  it('are the newest, which apt tells first', () => {
    expect(chooseVersions(['lua', 'ssl'], archive)).toEqual({ chosen: [of('lua', '5.4'), of('ssl', '3.2')], withdrawn: [] })
  })

  it('are those of the manifest while all are there', () => {
    expect(chooseVersions(['lua', 'ssl'], archive, [of('ssl', '3.1'), of('lua', '5.4')])).toEqual({ chosen: [of('lua', '5.4'), of('ssl', '3.1')], withdrawn: [] })
  })

  it('are the newest of all where one of the manifest is gone', () => {
    const wanted = [of('ssl', '3.1'), of('lua', '5.3'), of('unused', '1')]
    expect(chooseVersions(['lua', 'ssl'], archive, wanted)).toEqual({ chosen: [of('lua', '5.4'), of('ssl', '3.2')], withdrawn: [of('lua', '5.3')] })
  })

  it('are not those with another checksum', () => {
    expect(chooseVersions(['ssl'], archive, [{ ...of('ssl', '3.1'), sha256: 'other' }]).withdrawn).toHaveLength(1)
  })

  it('must be there', () => {
    expect(() => chooseVersions(['tls'], archive)).toThrow('no package tls')
  })
})
