import { redirect } from '@remix-run/node'
import type { CentreId } from '~/centres/centre'
import { otherStartText, seatTimeText } from '~/exams/host-text'
import { examAsked } from '~/exams/request-exam.server'
import { examQuery, readAsker, tellsOfExam } from '~/exams/request-form'
import { hostAt } from '~/exams/request-hosts.server'
import { universityZone } from '~/exams/university-policy'
import { textIn } from '~/i18n/text'
import type { Learner } from '~/identity/person'
import { type Instant, localDate } from '~/lib/time'
import { paths } from '~/paths'

/** What the address asks for, by the rules of now: an exam, a centre and what it can do. */
export async function asked(request: Request, who: Learner, now: Instant) {
  const said = new URL(request.url).searchParams
  const query = examQuery(said)
  const centreId = said.get('plats') as CentreId | null
  if (!tellsOfExam(query)) throw redirect(paths.exams(), 303)
  if (!centreId) throw redirect(paths.examHosts(query), 303)
  const exam = await examAsked(query, who, localDate(now, universityZone), now)
  if (exam && !exam.ok) throw redirect(paths.exams({ ...query, fel: 'ja' }), 303)
  const { asker, errors } = readAsker(query)
  // What cannot be read of who asks is said where it is asked for: nobody loses extended time by a slip.
  if (Object.keys(errors).length > 0) throw redirect(paths.examHosts({ ...query, plats: centreId }), 303)
  const at = exam && (await hostAt(exam.sitting, asker, who, centreId, now))
  if (!exam || !at) throw new Response(null, { status: 404 })
  return { query, asker, sitting: exam.sitting, ...at }
}

type Host = NonNullable<Awaited<ReturnType<typeof hostAt>>>['host']

/** When it would be written there: said where it is another time than on campus, or longer. */
export function timeFacts(host: Host, own: number | null, zone: string, language: 'sv' | 'en') {
  const text = textIn(language)
  const time = seatTimeText(host, zone, language)
  const other = otherStartText(host, own, language)
  if (own === null) return other ? [{ term: text('seats.request.time'), value: other }] : []
  return time ? [{ term: text('seats.request.time'), value: other ? `${time} (${other})` : time }] : []
}
