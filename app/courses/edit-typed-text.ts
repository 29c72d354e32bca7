import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import type { Meeting } from './course'
import { textOfHtml } from './edit-description'
import type { EditFacts, EditField } from './edit-fields'
import { termName } from './term'

/** "7,5": as many decimals as are needed. */
const decimalText = (hundredths: number) => String(hundredths / 100).replace('.', ',')

/** A meeting on a line, which `meetingsIn` reads as it was. */
function meetingText(
  { mandatory, remote, startsOn, endsOn, town, note }: Meeting,
  language: Language,
): string {
  const text = textIn(language)
  const days = startsOn && endsOn && endsOn !== startsOn ? `${startsOn}–${endsOn}` : (startsOn ?? '')
  const said = [
    ...(mandatory ? [] : [text('courseEdit.file.meeting.optional')]),
    ...(remote ? [text('courseEdit.file.meeting.remote')] : []),
  ].join(', ')
  const all = [days, town.replace(/[|:()\n]/g, ' ').trim(), said && `(${said})`].filter(Boolean).join(' ')
  const plain = note.replace(/[|\n]/g, ' ').trim()
  const line = all || `(${text('courseEdit.file.meeting.mandatory')})`
  return plain ? `${line}: ${plain}` : line
}

/** Each field as somebody would type it, which the form reads as it was. */
export function typedFields(facts: EditFacts, language: Language): Record<EditField, string> {
  const number = (value: number | null) => (value === null ? '' : String(value))
  return {
    ...facts,
    creditTenths: facts.creditTenths === null ? '' : decimalText(facts.creditTenths * 10),
    descriptionSv: textOfHtml(facts.descriptionSv),
    descriptionEn: textOfHtml(facts.descriptionEn),
    professions: facts.professions.join(','),
    term: termName(facts.term),
    startsOn: facts.startsOn ?? '',
    endsOn: facts.endsOn ?? '',
    pace: number(facts.pace),
    timeOfDay: facts.timeOfDay ?? '',
    languages: facts.languages.join(', '),
    towns: facts.towns.map(({ town }) => town).join('; '),
    mandatoryDays: number(facts.mandatoryDays),
    optionalDays: number(facts.optionalDays),
    meetings: facts.meetings.map((meeting) => meetingText(meeting, language)).join('\n'),
    firstApplication: facts.firstApplication ?? '',
    lastApplication: facts.lastApplication ?? '',
    lateApplication: facts.lateApplication ?? '',
    places: number(facts.places),
    fee: facts.fee === null ? '' : decimalText(facts.fee),
    examForm: facts.examForm ?? '',
  }
}
