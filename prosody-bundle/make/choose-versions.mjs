/**
 * One record for each of the named packages: that of `wanted` (`{name, version, sha256}`) while the archive still has every one of them,
 * otherwise the newest of all, since packages of different days may not fit. `withdrawn` are those that were wanted and are gone.
 */
export function chooseVersions (names, records, wanted = []) {
  const withdrawn = wanted.filter(({ name, sha256 }) => names.includes(name) && !records.some(record => record.name === name && record.sha256 === sha256))
  const isWanted = record => wanted.some(({ name, sha256 }) => name === record.name && sha256 === record.sha256)
  const chosen = names.map(name => {
    const known = records.filter(record => record.name === name)
    const record = withdrawn.length === 0 ? known.find(isWanted) ?? known[0] : known[0]
    if (record === undefined) throw new Error(`the archive has no package ${name}`)
    return record
  })
  return { chosen, withdrawn }
}
