/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** The rules of the page that load the fonts of a CSS font-family, with whole addresses: a frame knows none of them. */
export function fontFacesOf (family: string): string {
  const wanted = new Set(family.split(',').map(plainName))
  return [...document.styleSheets].flatMap(facesIn).filter(({ rule }) => wanted.has(plainName(rule.style.getPropertyValue('font-family')))).map(withWholeAddresses).join('\n')
}

interface Face {
  readonly rule: CSSFontFaceRule
  readonly base: string
}

function facesIn (sheet: CSSStyleSheet): Face[] {
  const base = sheet.href ?? document.baseURI
  try {
    return [...sheet.cssRules].flatMap(rule => {
      if (rule instanceof CSSImportRule) return rule.styleSheet === null ? [] : facesIn(rule.styleSheet)
      return rule instanceof CSSFontFaceRule ? [{ rule, base }] : []
    })
  } catch {
    // A style sheet of another site may not be read.
    return []
  }
}

const withWholeAddresses = ({ rule, base }: Face): string =>
  rule.cssText.replace(/url\("([^"]*)"\)/g, (_whole, address: string) => `url("${new URL(address, base).href}")`)

const plainName = (family: string): string => family.trim().replace(/^["']|["']$/g, '').toLowerCase()
