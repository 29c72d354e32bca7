/** Records of EMIL 3, shaped as the national service has them; everything in them is invented. */
type Fields = Record<string, unknown>

export interface Wrapped {
  id: string
  status: string
  content: Fields | null
}

const words = (sv: string, en = '') => ({
  strings: [{ lang: 'swe', value: sv }, ...(en ? [{ lang: 'eng', value: en }] : [])],
})

export const madeEmil = { org: 'ltu', code: 'prov1', round: '90001', term: '20271' }

const idOf = (kind: string, of: Partial<typeof madeEmil>) => {
  const { org, code, round, term } = { ...madeEmil, ...of }
  return `${kind}.uoh.${org}.${code}.${round}.${term}`
}

/** A course: the basics of something invented. */
export function anEmilInfo(of: Partial<typeof madeEmil> = {}, over: Fields = {}): Wrapped {
  const { org, code } = { ...madeEmil, ...of }
  const id = idOf('i', of)
  return {
    id,
    status: 'ACTIVE',
    content: {
      identifier: id,
      educationBase: `i.uoh.${org}.${code}`,
      code: code.toUpperCase(),
      lastEdited: '2026-10-02T10:00:00',
      title: words('Renskötselns ekonomi', 'The economics of reindeer herding'),
      description: {
        strings: [{ lang: 'swe', content: 'HTML', value: '<p>Om <b>renar</b> och pengar.</p>' }],
      },
      url: { urls: [{ lang: 'swe', value: 'www.exempel-larosate.se/renar' }] },
      type: { type: 'C_SchoolType', code: 'HS' },
      educationLevels: [
        { type: 'C_EducationLevel', code: 'ISCED_6' },
        { type: 'UH_EducationLevel', code: 'G1N' },
      ],
      configuration: { type: 'C_Configuration', code: 'kurs' },
      subjects: [{ type: 'C_Subject_ISCED2013', code: '0811' }],
      credits: { system: { type: 'C_Credits', code: 'hp' }, credits: 7.5 },
      eligibility: words('Grundläggande behörighet.'),
      ...over,
    },
  }
}

/** A time that it is given, at a distance, with two meetings. */
export function anEmilEvent(of: Partial<typeof madeEmil> = {}, over: Fields = {}): Wrapped {
  const { org, round } = { ...madeEmil, ...of }
  const id = idOf('e', of)
  return {
    id,
    status: 'ACTIVE',
    content: {
      identifier: id,
      education: idOf('i', of),
      providers: [`p.uoh.${org}`],
      lastEdited: '2026-10-02T10:00:00',
      expires: '2027-07-31T00:00:00',
      title: words('Renskötselns ekonomi', 'The economics of reindeer herding'),
      locations: [{ town: 'Luleå', areaCode: '2580', country: 'SE' }],
      languageOfInstructions: ['swe'],
      execution: {
        condition: { type: 'C_ExecutionCondition', code: '1' },
        start: '2027-01-18',
        end: '2027-06-06',
      },
      isCancelled: false,
      places: 40,
      timeOfStudy: { type: 'C_TimeOfStudy', code: 'kväll' },
      paceOfStudy: { percentage: 25, individual: null },
      distance: { noOfMandatorySessions: 2, noOfOptionalSessions: 1, description: words('Två träffar.') },
      application: {
        code: `${org.toUpperCase()}-${round}`,
        first: '2026-09-15',
        last: '2026-10-15',
        continuous: false,
        url: { urls: [{ lang: 'swe', value: 'https://www.antagning.se' }] },
      },
      extensions: [
        {
          type: 'UHEventExtension',
          id: '0',
          startPeriod: { week: 3, period: { year: '2027', periodNumber: 3, semester: 'vt' } },
          tuitionFee: { value: true, first: 9000, total: 18_000 },
          itdistance: true,
          courseRound: Number(round),
        },
      ],
      ...over,
    },
  }
}

/** What the service says of something that it has no more. */
export const aDeleted = (id: string): Wrapped => ({ id, status: 'DELETED', content: null })

/** A page of a list, as the service answers. */
export const anEmilPage = (list: string, records: readonly Wrapped[], page = 0, totalPages = 1) =>
  JSON.stringify({
    links: [{ rel: 'self', href: `/${list}?page=${page}` }],
    [list]: records,
    page: { size: records.length, totalElements: records.length * totalPages, totalPages, pageNumber: page },
  })
