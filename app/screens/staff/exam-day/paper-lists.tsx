import type { DayLearner } from '~/exams/day-list.server'
import { timeOfDay, timeSpan } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'

export interface PaperProps {
  learners: DayLearner[]
  zone: string
  centre: string
  hall: string
}

const Heads = ({ heads }: { heads: string[] }) => (
  <thead>
    <tr className="border-y-2 border-ink">
      {heads.map((head) => (
        <th key={head} scope="col" className="px-1.5 py-1 align-bottom">
          {head}
        </th>
      ))}
    </tr>
  </thead>
)

const cell = 'border-x border-rule px-1.5 py-2'

/** Who writes, with room for their signatures as they come and as they hand in. */
export function AttendanceList({ learners, zone }: PaperProps) {
  const [text, language] = [useText(), useLanguage()]
  const heads = [
    text('examDay.heads.place'),
    text('examDay.heads.who'),
    text('examDay.heads.time'),
    text('examDay.paper.arrived'),
    text('examDay.paper.signIn'),
    text('examDay.paper.handedIn'),
    text('examDay.paper.pages'),
    text('examDay.paper.signOut'),
  ]
  return (
    <section
      className="overflow-x-auto print:overflow-visible"
      aria-label={text('examDay.paper.narvarolista')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be moved sideways must be reached by keyboard
      tabIndex={0}
    >
      <table className="w-full min-w-[52rem] border-collapse text-left text-sm print:min-w-0">
        <Heads heads={heads} />
        <tbody>
          {learners.map((one) => (
            <tr key={one.id} className="break-inside-avoid border-b border-ink align-top">
              <td className={`${cell} text-lg font-bold`}>{one.place}</td>
              <th scope="row" className={`${cell} font-normal`}>
                <strong>{one.who}</strong> <span className="reference">{one.reference}</span>
                <span className="block">
                  {[one.exam.courseCode, one.exam.examCode, one.university.short].filter(Boolean).join(', ')}
                </span>
                {one.arrangement && (
                  <strong className="block">{text('examDay.arrangement', { what: one.arrangement })}</strong>
                )}
                {one.exam.aids && (
                  <span className="block">{text('examDay.aids', { aids: one.exam.aids })}</span>
                )}
              </th>
              <td className={`${cell} whitespace-nowrap`}>{timeSpan(one, zone, language)}</td>
              <td className={cell}>{one.identityKind && text(`examDay.kindsOfId.${one.identityKind}`)}</td>
              <td className={`${cell} w-32`} />
              <td className={`${cell} w-16`}>
                {one.handedInAt !== null && timeOfDay(one.handedInAt, zone, language)}
              </td>
              <td className={`${cell} w-16`} />
              <td className={`${cell} w-32`} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** So many visits each have room on paper. */
const visits = [1, 2, 3]

/** Who was out, from when to when. */
export function ToiletList({ learners, zone }: PaperProps) {
  const [text, language] = [useText(), useLanguage()]
  const heads = [
    text('examDay.heads.place'),
    text('examDay.heads.who'),
    ...visits.flatMap((visit) => [
      `${text('examDay.paper.out')} ${visit}`,
      `${text('examDay.paper.back')} ${visit}`,
    ]),
    text('examDay.paper.watched'),
  ]
  const time = (at: DayLearner['seatedAt'] | undefined) => (at ? timeOfDay(at, zone, language) : '')
  return (
    <section
      className="overflow-x-auto print:overflow-visible"
      aria-label={text('examDay.paper.toalettlista')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be moved sideways must be reached by keyboard
      tabIndex={0}
    >
      <table className="w-full min-w-[44rem] border-collapse text-left text-sm print:min-w-0">
        <Heads heads={heads} />
        <tbody>
          {learners.map((one) => (
            <tr key={one.id} className="h-12 break-inside-avoid border-b border-ink align-top">
              <td className={`${cell} text-lg font-bold`}>{one.place}</td>
              <th scope="row" className={`${cell} font-normal`}>
                <strong>{one.who}</strong> <span className="reference">{one.reference}</span>
              </th>
              {visits.flatMap((visit) => [
                <td key={`ut-${visit}`} className={`${cell} w-16`}>
                  {time(one.visits[visit - 1]?.outAt)}
                </td>,
                <td key={`in-${visit}`} className={`${cell} w-16`}>
                  {time(one.visits[visit - 1]?.backAt)}
                </td>,
              ])}
              <td className={`${cell} w-32`} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
