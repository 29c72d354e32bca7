import { fullDay, timeSpan } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import { Facts } from '~/ui/facts'
import type { PaperProps } from './paper-lists'

/** A card for each place: who sits there, and until when. */
export function PlaceCards({ learners, zone }: PaperProps) {
  const [text, language] = [useText(), useLanguage()]
  return (
    <ul className="grid gap-4 sm:grid-cols-2 print:grid-cols-2 print:gap-0">
      {learners.map((one) => (
        <li
          key={one.id}
          className="grid min-h-52 break-inside-avoid content-between border border-dashed border-ink p-4"
        >
          <p className="text-sm">
            {[one.exam.courseCode, one.exam.examCode, one.university.short].filter(Boolean).join(', ')}
          </p>
          <div>
            <p className="text-4xl font-bold">
              {one.place === null
                ? text('examDay.noPlace')
                : text('examDay.place', { place: String(one.place) })}
            </p>
            <p className="text-xl font-bold wrap-anywhere">{one.who}</p>
            <p className="reference">{one.reference}</p>
          </div>
          <p className="font-semibold">{timeSpan(one, zone, language)}</p>
        </li>
      ))}
    </ul>
  )
}

/** What lies on top of each learner's answers: the anonymity code, or the request's where there is none; never a name. */
export function CoverSheets({ learners, zone, centre, hall }: PaperProps) {
  const [text, language] = [useText(), useLanguage()]
  const term = (name: string, value: string) => ({ term: name, value })
  return (
    <>
      {learners.map((one) => (
        <article key={one.id} className="exam-sheet grid content-start gap-6">
          <h2>{text('examDay.paper.forsattsblad')}</h2>
          <Facts
            items={[
              one.anonymityCode
                ? term(text('examDay.paper.codeTerm'), one.anonymityCode)
                : term(text('examDay.paper.referenceTerm'), one.reference),
              term(text('examDay.paper.university'), one.university.name),
              term(text('examDay.paper.course'), `${one.exam.courseCode} ${one.exam.courseName}`),
              ...(one.exam.examCode ? [term(text('examDay.paper.exam'), one.exam.examCode)] : []),
              term(text('examDay.paper.date'), fullDay(one.exam.date, language)),
              term(text('examDay.paper.time'), timeSpan(one, zone, language)),
              term(text('examDay.paper.centre'), `${centre}, ${hall}`),
              term(text('examDay.paper.placeTerm'), String(one.place ?? '')),
              ...(one.exam.aids ? [term(text('examDay.paper.aidsTerm'), one.exam.aids)] : []),
            ]}
          />
          <dl className="grid grid-cols-3 gap-4">
            {(['sheets', 'handTime', 'sign'] as const).map((name) => (
              <div key={name} className="h-20 border border-ink p-2">
                <dt className="text-sm">{text(`examDay.paper.${name}`)}</dt>
                <dd />
              </div>
            ))}
          </dl>
        </article>
      ))}
    </>
  )
}
