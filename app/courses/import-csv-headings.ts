import { folded } from '~/lib/fold'
import { type EditField, editFields } from './edit-fields'

/** A column of a file: a field of the form, what we call the instance, or its state. */
export type CsvColumn = EditField | 'instance' | 'state'

/** The columns of a file, in the order of a template. */
export const csvColumns: readonly CsvColumn[] = ['instance', 'state', ...editFields]

/**
 * What the columns of a file may be called, in Swedish and English; the first is what a template says, in that
 * language. Signs, spaces and what stands in brackets do not count.
 */
export const csvHeadings: Record<CsvColumn, { sv: string[]; en: string[] }> = {
  instance: { sv: ['Tillfälle', 'Kurstillfälle'], en: ['Instance', 'Course instance', 'Id'] },
  state: { sv: ['Läge', 'Status'], en: ['State', 'Status'] },
  code: { sv: ['Kurskod', 'Kod'], en: ['Course code', 'Code'] },
  kind: { sv: ['Typ', 'Utbildningstyp'], en: ['Kind', 'Type'] },
  titleSv: { sv: ['Titel', 'Kursnamn', 'Benämning'], en: ['Title in Swedish', 'Swedish title', 'Title'] },
  titleEn: { sv: ['Titel på engelska', 'Engelsk titel'], en: ['Title in English', 'English title'] },
  level: { sv: ['Nivå', 'Utbildningsnivå'], en: ['Level'] },
  creditTenths: { sv: ['Högskolepoäng', 'Poäng', 'Omfattning', 'hp'], en: ['Credits', 'ECTS'] },
  creditSystem: { sv: ['Poängsystem', 'Enhet'], en: ['Credit system', 'Unit'] },
  isced: { sv: ['Ämne enligt ISCED-F', 'ISCED-F', 'ISCED'], en: ['ISCED-F subject', 'Subject'] },
  sun: { sv: ['SUN-inriktning', 'SUN'], en: ['SUN code'] },
  descriptionSv: { sv: ['Beskrivning'], en: ['Description in Swedish', 'Description'] },
  descriptionEn: { sv: ['Beskrivning på engelska'], en: ['Description in English'] },
  eligibilitySv: {
    sv: ['Behörighet', 'Förkunskaper', 'Behörighetskrav'],
    en: ['Entry requirements in Swedish', 'Entry requirements', 'Eligibility'],
  },
  eligibilityEn: { sv: ['Behörighet på engelska'], en: ['Entry requirements in English'] },
  professions: { sv: ['Yrken', 'Yrke'], en: ['Professions', 'Profession'] },
  url: { sv: ['Kursens webbsida', 'Webbsida', 'Länk'], en: ['Course page', 'Link', 'URL'] },
  term: { sv: ['Termin'], en: ['Term', 'Semester'] },
  startsOn: { sv: ['Börjar', 'Startdatum', 'Start'], en: ['Begins', 'Start date', 'Start'] },
  endsOn: { sv: ['Slutar', 'Slutdatum', 'Slut'], en: ['Ends', 'End date', 'End'] },
  pace: { sv: ['Studietakt', 'Takt'], en: ['Study pace', 'Pace'] },
  timeOfDay: { sv: ['Undervisningstid', 'Tid på dagen'], en: ['Time of day', 'Teaching hours'] },
  languages: { sv: ['Undervisningsspråk', 'Språk'], en: ['Language of instruction', 'Language'] },
  mode: { sv: ['Undervisningsform', 'Form'], en: ['Mode of study', 'Mode'] },
  towns: { sv: ['Studieorter', 'Studieort', 'Orter'], en: ['Study towns', 'Towns'] },
  mandatoryDays: {
    sv: ['Obligatoriska träffdagar', 'Obligatoriska dagar', 'Antal obligatoriska träffar'],
    en: ['Mandatory days on site', 'Mandatory days', 'Campus days'],
  },
  optionalDays: {
    sv: ['Frivilliga träffdagar', 'Frivilliga dagar'],
    en: ['Optional days on site', 'Optional days'],
  },
  meetings: { sv: ['Träffar'], en: ['Meetings', 'Campus meetings'] },
  meetingsText: { sv: ['Om träffarna'], en: ['About the meetings'] },
  adminTown: { sv: ['Administreras från', 'Administrationsort'], en: ['Administered from'] },
  applicationCode: { sv: ['Anmälningskod', 'Anmälningsnummer'], en: ['Application code'] },
  firstApplication: {
    sv: ['Ansökan öppnar', 'Första anmälningsdag'],
    en: ['Application opens', 'First application day'],
  },
  lastApplication: {
    sv: ['Sista ansökan', 'Sista anmälningsdag'],
    en: ['Last application', 'Last application day'],
  },
  lateApplication: {
    sv: ['Sen anmälan till', 'Sen anmälan'],
    en: ['Late application until', 'Late application'],
  },
  applicationUrl: { sv: ['Länk till ansökan', 'Ansökningslänk'], en: ['Application link', 'Apply at'] },
  selection: { sv: ['Urval'], en: ['Selection'] },
  places: { sv: ['Platser', 'Antal platser'], en: ['Places', 'Seats'] },
  fee: { sv: ['Avgift', 'Studieavgift'], en: ['Fee', 'Tuition fee'] },
  currency: { sv: ['Valuta'], en: ['Currency'] },
  examForm: { sv: ['Examination', 'Tentamensform'], en: ['Examination', 'Exam form'] },
}

const plain = (heading: string) => folded(heading.replace(/\([^()]*\)/g, '')).replace(/[^a-z0-9]/g, '')

const known = new Map(
  csvColumns.flatMap((column) =>
    [...csvHeadings[column].sv, ...csvHeadings[column].en].map((name) => [plain(name), column] as const),
  ),
)

/** Which column each heading of a file is; null: one that is not ours. */
export const columnsOf = (names: readonly string[]): (CsvColumn | null)[] =>
  names.map((name) => known.get(plain(name)) ?? null)
