import { timesText } from '~/exams/example-text'
import type { FoundDeskRequest } from '~/exams/find-desk-request.server'
import { hostRefusalText } from '~/exams/host-text'
import { clockSpan, fullDay, sek, timeOfDay } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import { localDate } from '~/lib/time'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Facts } from '~/ui/facts'
import { Section } from '~/ui/page'
import { ChargeState } from './exam-charge-parts'
import { ExamTime } from './exam-request-table'

interface PartProps {
  found: FoundDeskRequest
}

/** Who, what, when, where and on which terms. */
export function ExamFacts({ found }: PartProps) {
  const [text, language] = [useText(), useLanguage()]
  const { centre, request, sitting, university, person, seat, because } = found
  const one = (key: string) => (text as (key: string) => string)(`examDesk.one.${key}`)
  const campus =
    sitting.startMinute !== null &&
    clockSpan(sitting.startMinute, sitting.startMinute + sitting.minutes, language)
  const items = [
    { term: one('who'), value: <a href={paths.personHere(centre.id, person.id)}>{person.name}</a> },
    ...(person.email
      ? [{ term: one('contact'), value: <a href={`mailto:${person.email}`}>{person.email}</a> }]
      : []),
    { term: one('university'), value: university },
    {
      term: one('exam'),
      value: [sitting.courseCode, sitting.courseName, sitting.examCode].filter(Boolean).join(' · '),
    },
    { term: one('format'), value: <Format found={found} /> },
    { term: one('when'), value: <ExamTime request={{ ...request, sitting }} zone={centre.timeZone} /> },
    ...(campus ? [{ term: one('campus'), value: `${fullDay(sitting.date, language)} ${campus}` }] : []),
    ...(request.extraMinutes > 0
      ? [{ term: one('needs'), value: text('examDesk.one.extra', { count: request.extraMinutes }) }]
      : []),
    ...(request.separateRoom ? [{ term: one('needs'), value: one('alone') }] : []),
    ...(request.arrangement ? [{ term: one('arranged'), value: request.arrangement }] : []),
    {
      term: one('seat'),
      value: seat ? text('examDesk.one.seatAt', seat) : one('noSeat'),
    },
    {
      term: one('attempt'),
      value: text('examDesk.one.attemptOf', { time: timesText(request.attempt, text) }),
    },
    { term: one('group'), value: <Group found={found} /> },
    { term: one('fee'), value: request.fee === null ? one('feeUnknown') : sek(request.fee, language) },
    ...(request.deadline && request.deadlineOwner
      ? [
          {
            term: one('deadline'),
            value: text(`examDesk.one.deadlineOwner.${request.deadlineOwner}`, {
              day: fullDay(request.deadline, language),
            }),
          },
        ]
      : []),
    ...(because ? [{ term: one('why'), value: hostRefusalText(because.answer, because, language) }] : []),
    ...(request.note ? [{ term: one('note'), value: request.note }] : []),
  ]
  return (
    <Section title={one('facts')}>
      <Facts
        items={items.map((item, at) => ({
          ...item,
          term: items[at - 1]?.term === item.term ? '' : item.term,
        }))}
      />
    </Section>
  )
}

function Format({ found: { sitting } }: PartProps) {
  const text = useText()
  if (sitting.format === 'paper') return text('examDesk.one.paper')
  return sitting.tool
    ? text('examDesk.one.digitalTool', { tool: sitting.tool })
    : text('examDesk.one.digital')
}

function Group({ found: { request, person } }: PartProps) {
  const text = useText()
  const { residencyGroup, residencyBy, residencyReason } = request
  const isHidden = person.protectedIdentity && residencyBy === null && residencyGroup === null
  const group = residencyGroup ?? text(isHidden ? 'examDesk.one.groupHidden' : 'examDesk.one.outsider')
  return residencyBy === null ? group : text('examDesk.one.groupBy', { group, reason: residencyReason })
}

/** Who has said what. */
export function ExamConsents({ found: { request, typedMailbox } }: PartProps) {
  const text = useText()
  const said = (ok: boolean | null) => text(`examDesk.one.said.${ok === null ? 'none' : ok ? 'yes' : 'no'}`)
  const university = said(request.universityOk)
  return (
    <>
      <Facts
        items={[
          { term: text('examDesk.one.centreOk'), value: said(request.centreOk) },
          {
            term: text('examDesk.one.universityOk'),
            value: request.universityOkBy
              ? text('examDesk.one.saidBy', { said: university, by: request.universityOkBy })
              : university,
          },
        ]}
      />
      {typedMailbox && <p>{text('examDesk.one.typedMailbox', { mailbox: typedMailbox })}</p>}
    </>
  )
}

/** Health data in effect: only for staff of the centre that arranges it. */
export function ExamNeeds({ found: { needs } }: PartProps) {
  const text = useText()
  if (!needs) return null
  return (
    <Section title={text('examDesk.one.needs')}>
      <p className="text-muted">{text('examDesk.one.needsLead')}</p>
      <ul className="list-disc pl-5">
        {needs.needs.map((need) => (
          <li key={need}>{text(`examDesk.needs.${need}`)}</li>
        ))}
      </ul>
      {needs.detail && (
        <p>
          <span className="text-muted">{text('examDesk.one.needsDetail')}: </span>
          {needs.detail}
        </p>
      )}
    </Section>
  )
}

/** What is owed for it, and what can be noted. */
export function ExamCharges({ found: { centre, charges } }: PartProps) {
  const [text, language] = [useText(), useLanguage()]
  if (charges.length === 0) return null
  return (
    <Section title={text('examDesk.charges.title')}>
      <ul className="grid gap-3">
        {charges.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <span className="font-semibold">
              {text(`examDesk.charges.kinds.${one.kind}`)}, {sek(one.amount, language)}
            </span>
            <ChargeState charge={one} zone={centre.timeZone} />
            {one.paidAt === null && one.waivedAt === null && (
              <ButtonLink to={paths.examPayment(centre.id, one.id)} kind="quiet">
                {text('examDesk.charges.mark.paid')}
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The chain of what happened, first first. */
export function ExamHistory({ found: { centre, events } }: PartProps) {
  const [text, language] = [useText(), useLanguage()]
  return (
    <Section title={text('examDesk.one.history')}>
      <ol className="grid gap-1">
        {events.map(({ at, event, by }) => (
          <li key={`${at} ${event}`}>
            {text('examDesk.one.event', {
              when: `${fullDay(localDate(at, centre.timeZone), language)} ${timeOfDay(at, centre.timeZone, language)}`,
              what: text(`examDesk.events.${event}`),
              by: text(`examDesk.one.by.${by}`),
            })}
          </li>
        ))}
      </ol>
    </Section>
  )
}
