import { useLanguage, useText } from '~/i18n/speech'
import { type ExamRules, educations, type Terms } from './policy'
import { attemptsText, beforeText, moneyText, weekdayText } from './policy-text'

interface FeeTableProps {
  rules: ExamRules
  /** What a municipality is called. */
  nameOf: (code: string) => string
}

/** What it costs for whom: residency groups down, kinds of education across. */
export function FeeTable({ rules, nameOf }: FeeTableProps) {
  const [text, language] = [useText(), useLanguage()]
  const rows = [
    ...rules.groups.map((group) => ({
      key: group.name,
      name: group.name,
      who: group.municipalities.map(nameOf).sort((a, b) => a.localeCompare(b, 'sv')),
      terms: group as Terms,
    })),
    { key: '', name: text('exams.fields.others'), who: [], terms: rules.others },
  ]
  return (
    <div className="grid gap-3">
      <table className="w-full border-b-2 border-ink text-left">
        <caption className="sr-only">{text('exams.parts.who')}</caption>
        <thead>
          <tr className="border-b-2 border-ink align-bottom text-sm">
            <th scope="col" className="py-2 pr-2">
              {text('exams.page.from')}
            </th>
            {educations.map((one) => (
              <th key={one} scope="col" className="py-2 pr-2">
                {text(`exams.terms.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, who, terms }) => (
            <tr key={key} className="border-t border-rule align-top">
              <th scope="row" className="py-2.5 pr-2 font-semibold wrap-anywhere">
                {name}
                {who.length > 0 && who.join() !== name && (
                  <span className="block text-sm font-normal text-muted">{who.join(', ')}</span>
                )}
                {notesOn(terms).map((note) => (
                  <span key={note} className="block text-sm font-normal">
                    {note}
                  </span>
                ))}
              </th>
              {educations.map((one) => (
                <td
                  key={one}
                  className={`py-2.5 pr-2 ${terms.fees[one] === null ? 'text-sm text-muted' : ''}`}
                >
                  {moneyText(terms.fees[one], language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>{text(`exams.outsiders.say.${rules.outsiders ?? 'unknown'}`)}</p>
      {rules.withVat !== null && <p>{text(`exams.vat.${rules.withVat ? 'ja' : 'nej'}`)}</p>}
    </div>
  )

  function notesOn({ attempts, lead, priority, weekdays }: Terms): string[] {
    return [
      attempts && attemptsText(attempts, language),
      lead && text('exams.page.ownLead', { time: beforeText(lead, text) }),
      priority && text('exams.page.priority', { time: beforeText(priority, text) }),
      weekdays.length > 0 &&
        text('exams.page.onlyDays', { days: weekdays.map((day) => weekdayText(day, language)).join(', ') }),
    ].filter((note) => note !== null && note !== false)
  }
}
