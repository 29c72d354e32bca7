import { cleanLine } from '~/lib/clean'

/** Told apart in this order: most browsers also claim to be the ones further down. */
const browsers: [RegExp, string][] = [
  [/\bEdgA?\/|\bEdgiOS\//, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bChromium\/|\bCriOS\/|\bHeadlessChrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const systems: [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMacintosh\b|\bMac OS X\b/, 'Mac'],
  [/\bCrOS\b/, 'Chromebook'],
  [/\bLinux\b/, 'Linux'],
]

const named = (names: [RegExp, string][], text: string) => names.find(([sign]) => sign.test(text))?.[1]

/**
 * What somebody recognises one of their own devices by: "Firefox · Linux". Of a browser that is not
 * known, the beginning of what it calls itself; empty when it says nothing.
 */
export function deviceLabel(userAgent: string | null): string {
  const said = cleanLine((userAgent ?? '').slice(0, 500))
  const known = [named(browsers, said), named(systems, said)].filter((name) => name !== undefined)
  return known.length > 0 ? known.join(' · ') : said.slice(0, 80).trim()
}
