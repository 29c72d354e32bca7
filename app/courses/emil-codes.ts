import type { CourseFacts, CourseKind, CourseLevel, TimeOfDay } from './course'
import { subjects } from './subjects'

/** EMIL's C_Configuration. */
export const kindOf = (configuration: string): CourseKind =>
  configuration === 'program' ? 'programme' : configuration === 'kurspaket' ? 'package' : 'course'

/**
 * The level by higher education's own codes (G1N, A1E …), else by ISCED 2011, else by the kind of school.
 * @param schoolType C_SchoolType: HS, YH, FHS …
 */
export function levelOf(schoolType: string, own: readonly string[], isced: readonly string[]): CourseLevel {
  if (schoolType === 'YH') return 'vocational'
  const [code = ''] = own.map((one) => one.toUpperCase())
  if (/^G/.test(code)) return 'first'
  if (/^A/.test(code)) return 'second'
  if (/^F/.test(code)) return 'third'
  const level = Number(isced.map((one) => /(\d)$/.exec(one)?.[1]).find(Boolean) ?? Number.NaN)
  if (level === 8) return 'third'
  if (level === 7) return 'second'
  if (level === 6) return 'first'
  return schoolType === 'HS' && level < 6 ? 'preparatory' : 'other'
}

/** C_Credits. */
export const creditSystemOf = (system: string): CourseFacts['creditSystem'] =>
  system === 'hp' || system === '' ? 'hp' : /^yhp?$/.test(system) ? 'yhp' : 'other'

/** A map: what a record says may be called as what every object has. */
const times = new Map<string, TimeOfDay>(
  Object.entries({
    dag: 'day',
    eftermiddag: 'afternoon',
    kväll: 'evening',
    veckoslut: 'weekend',
    blandat: 'mixed',
    ingen: 'none',
  } as const),
)

/** C_TimeOfStudy. */
export const timeOfDayOf = (code: string): TimeOfDay | null =>
  times.get(code.toLowerCase().replace('kvall', 'kväll')) ?? null

/** The other way round. */
export const timeCodeOf = (time: TimeOfDay) =>
  [...times.keys()].find((code) => times.get(code) === time) ?? 'blandat'

/** ISO 639-2 to 639-1, where there is one: `swe` → `sv`, `sma` stays. Empty: no language. */
export function languageOf(code: string): string {
  if (!/^[a-z]{2,3}$/i.test(code) || /^(und|mul|zxx|mis)$/i.test(code)) return ''
  return Intl.getCanonicalLocales(code)[0] ?? ''
}

/** ISO 639-1 to 639-2/T, of the languages that courses are taught in. */
const threeLetters: Record<string, string> = Object.fromEntries(
  'sv=swe en=eng de=deu fr=fra es=spa fi=fin da=dan nb=nob nn=nno no=nor is=isl it=ita pt=por nl=nld pl=pol ru=rus uk=ukr ar=ara fa=fas so=som ti=tir tr=tur zh=zho ja=jpn ko=kor el=ell la=lat et=est lv=lav lt=lit hu=hun cs=ces ro=ron bs=bos hr=hrv sr=srp se=sme yi=yid ku=kur sw=swa hi=hin he=heb'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
)
/** A language as EMIL writes it (ISO 639-2): `swe` of `sv`; what has no other name stays. */
export const threeLettersOf = (language: string) => threeLetters[language] ?? language

/** ISCED 1997's fields, which SUN's begin with, and the field of 2013 that most of each has become (UNESCO). */
const fieldsOf1997: Record<string, string> = Object.fromEntries(
  '01=001 08=002 09=003 14=011 21=021 22=022 31=031 32=032 34=041 38=042 42=051 44=053 46=054 48=061 52=071 54=072 58=073 62=081 64=084 72=091 76=092 81=101 84=104 85=052 86=103'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
)
/** Those that are named more closely: languages, nursing, forestry, fishery. */
const detailed: Record<string, string> = {
  '222': '023',
  '223': '023',
  '723': '0913',
  '623': '082',
  '624': '083',
}

/** UHR's subjects of which the name leaves no doubt; others have SUN or ISCED beside them. */
const ofUniversities: Record<string, string> = {
  OM: '0913',
  PE: '011',
  JU: '042',
  FE: '041',
  SA: '0923',
  MA: '0541',
  DT: '061',
  DV: '061',
  PS: '0313',
  SO: '0314',
  ST: '0312',
  NA: '0311',
  BI: '051',
  KE: '0531',
  FY: '0533',
  HI: '0222',
  EN: '0231',
  SV: '0232',
}

/** ISCED-F 2013 by whatever system names the subject; empty: none does. */
export function iscedOf(by: {
  isced2013: string[]
  isced1997: string[]
  sun: string[]
  own: string[]
}): string {
  const now = by.isced2013.map((code) => code.replace(/\D/g, '')).find((code) => code.slice(0, 3) in subjects)
  if (now) return now.slice(0, 4)
  for (const code of [...by.isced1997, ...by.sun]) {
    const found = detailed[code.slice(0, 3)] ?? fieldsOf1997[code.slice(0, 2)]
    if (found) return found
  }
  return by.own.map((code) => ofUniversities[code.slice(0, 2).toUpperCase()]).find(Boolean) ?? ''
}
