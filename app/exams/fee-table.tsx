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
  const said = educations.filter((one) => rows.some(({ terms }) => terms.fees[one] !== null))
  const unsaid = educations.filter((one) => !said.includes(one))
  return (
    <div className="grid gap-3">
      {said.length > 0 && (
        <table className="w-full border-b-2 border-ink text-left">
          <caption className="sr-only">{text('exams.parts.who')}</caption>
          <thead>
            <tr className="border-b-2 border-ink align-bottom text-sm">
              <th scope="col" className="py-2 pr-2">
                {text('exams.page.from')}
              </th>
              {said.map((one) => (
                <th key={one} scope="col" className="py-2 pr-2">
                  {text(`exams.terms.${one}`)}
                </th>
              ))}
            </tr>
          </thead>
          {rows.map(({ key, name, who, terms }) => {
            const notes = [...(who.join() === name ? [] : [who.join(', ')]), ...notesOn(terms)].filter(
              Boolean,
            )
            return (
              <tbody key={key} className="border-t border-rule align-top">
                <tr>
                  <th scope="row" className="pt-2.5 pr-2 pb-1 font-semibold wrap-anywhere">
                    {name}
                  </th>
                  {said.map((one) => (
                    <td key={one} className="pt-2.5 pr-2 pb-1 font-semibold">
                      {moneyText(terms.fees[one], language)}
                    </td>
                  ))}
                </tr>
                {notes.length > 0 && (
                  <tr>
                    <td colSpan={said.length + 1} className="pr-2 pb-2.5 text-sm text-muted">
                      {notes.map((note) => (
                        <span key={note} className="block">
                          {note}
                        </span>
                      ))}
                    </td>
                  </tr>
                )}
              </tbody>
            )
          })}
        </table>
      )}
      {unsaid.length > 0 && (
        <p>
          {text('exams.page.unsaid', {
            what: unsaid.map((one) => text(`exams.terms.${one}`).toLowerCase()).join(', '),
          })}
        </p>
      )}
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
