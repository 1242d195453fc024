import { DerError, derTags, type DerValue } from './der.js'

/** UTCTime or GeneralizedTime in the form of RFC 5280 section 4.1.2.5, as ISO 8601. */
export function readTime ({ tag, bytes, start, end }: DerValue): string {
  const yearDigits = tag === derTags.utcTime ? 2 : tag === derTags.generalizedTime ? 4 : 0
  const text = bytes.toString('latin1', start, end)
  if (yearDigits === 0 || !(yearDigits === 2 ? /^\d{12}Z$/ : /^\d{14}Z$/).test(text)) throw new DerError('a date is not in the form of RFC 5280')
  const pair = (number: number): string => text.slice(yearDigits + 2 * number, yearDigits + 2 * number + 2)
  const year = yearDigits === 4 ? text.slice(0, 4) : (text < '50' ? '20' : '19') + text.slice(0, 2)
  const [month, day, hour, minute, second] = [pair(0), pair(1), pair(2), pair(3), pair(4)]
  const exists = month >= '01' && month <= '12' && day >= '01' && Number(day) <= daysIn(Number(year), Number(month)) && hour < '24' && minute < '60' && second < '60'
  if (!exists) throw new DerError('a date does not exist')
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`
}

function daysIn (year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
