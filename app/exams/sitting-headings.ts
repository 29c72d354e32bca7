import { folded } from '~/lib/fold'
import type { SittingFacts } from './sitting'

/**
 * What the columns of a file may be called, in Swedish and English; the first is what a template says, in that
 * language. Signs, spaces and what stands in brackets do not count.
 */
export const headings: Record<keyof SittingFacts, { sv: string[]; en: string[] }> = {
  courseCode: { sv: ['Kurskod', 'Kurs', 'Kod'], en: ['Course code', 'Course', 'Code'] },
  courseName: { sv: ['Kursnamn', 'Benämning', 'Kursens namn'], en: ['Course name', 'Title', 'Name'] },
  examCode: { sv: ['Provkod', 'Tentamenskod', 'Modul', 'Prov'], en: ['Exam code', 'Module', 'Exam'] },
  date: { sv: ['Datum', 'Tentamensdatum', 'Dag'], en: ['Date', 'Exam date', 'Day'] },
  startMinute: {
    sv: ['Starttid', 'Start', 'Börjar', 'Klockslag', 'Tid', 'Kl'],
    en: ['Start time', 'Start', 'Begins', 'Time'],
  },
  minutes: { sv: ['Skrivtid', 'Längd', 'Minuter'], en: ['Length', 'Duration', 'Writing time', 'Minutes'] },
  format: { sv: ['Form', 'Tentamensform'], en: ['Format', 'Exam format'] },
  tool: { sv: ['Verktyg', 'System', 'Digitalt verktyg'], en: ['Tool', 'System', 'Digital tool'] },
  demands: { sv: ['Krav på datorn', 'Krav'], en: ['Demands on the computer', 'Demands', 'Requirements'] },
  aids: { sv: ['Hjälpmedel', 'Tillåtna hjälpmedel'], en: ['Aids', 'Permitted aids', 'Allowed aids'] },
  campusOnly: { sv: ['Bara på campus', 'Endast campus'], en: ['Campus only', 'On campus only'] },
  minutesEarlier: {
    sv: ['Får börja tidigare', 'Tidigare start', 'Minuter tidigare'],
    en: ['May begin earlier', 'Earlier start', 'Minutes earlier'],
  },
  minutesLater: {
    sv: ['Får börja senare', 'Senare start', 'Minuter senare'],
    en: ['May begin later', 'Later start', 'Minutes later'],
  },
  stayMinutes: {
    sv: ['Stanna efter campusstart', 'Stanna kvar', 'Stanna'],
    en: ['Stay after campus start', 'Stay'],
  },
  deadline: {
    sv: ['Sista dag att fråga', 'Sista anmälan', 'Sista anmälningsdag'],
    en: ['Last day to ask', 'Deadline', 'Last day to apply'],
  },
  contactEmail: { sv: ['E-post', 'Kontakt', 'Mejl'], en: ['E-mail', 'Email', 'Contact'] },
  contactPhone: { sv: ['Telefon'], en: ['Phone', 'Telephone'] },
  materialWay: {
    sv: ['Tentan kommer med', 'Material', 'Materialväg'],
    en: ['The papers come by', 'Material', 'Material channel'],
  },
  note: { sv: ['Anteckning', 'Bra att veta', 'Övrigt'], en: ['Note', 'Good to know', 'Other'] },
}

/** The columns of a file, in the order of a template. */
export const columns = Object.keys(headings) as (keyof SittingFacts)[]

const plain = (heading: string) =>
  folded(heading.slice(0, 200).replace(/\([^()]*\)/g, '')).replace(/[^a-z0-9]/g, '')

const known = new Map(
  columns.flatMap((field) =>
    [...headings[field].sv, ...headings[field].en].map((name) => [plain(name), field] as const),
  ),
)

/** Which field each heading of a file is; null: a column that is not ours. */
export const fieldsOf = (names: readonly string[]) => names.map((name) => known.get(plain(name)) ?? null)

/** What a cell may say where the form sends a code: the words of both languages. */
const words: Partial<Record<keyof SittingFacts, Record<string, readonly string[]>>> = {
  format: {
    paper: ['paper', 'papper', 'salstentamen', 'skriftlig', 'paperexam'],
    digital: [
      'digital',
      'digitalt',
      'digitaltentamen',
      'inspera',
      'wiseflow',
      'digitalexam',
      'dator',
      'computer',
    ],
  },
  materialWay: {
    mail: ['mail', 'epost', 'email', 'mejl'],
    portal: ['portal', 'larosatetsportal', 'theuniversitysportal', 'universitysportal'],
    'sealed-post': ['sealedpost', 'forseglatbrev', 'post', 'brev', 'sealedletter', 'asealedletter'],
    digital: ['digital', 'digitaltentamen', 'digitaltenta', 'digitalexam', 'adigitalexam'],
  },
}

/** A cell as the form would send it; what is not one of the words stays, so that it can be said to be wrong. */
export function cellAsTyped(field: keyof SittingFacts, cell: string): string {
  const known = words[field]
  if (!known) return cell
  const [code] = Object.entries(known).find(([, said]) => said.includes(plain(cell))) ?? []
  return code ?? cell
}
