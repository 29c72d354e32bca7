import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ownDuties } from '~/exams/invigilator-list.server'
import { TimeForm, TimeList } from '~/exams/invigilator-parts'
import { dayAndSpan } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { invigilatesSomewhere, requireLearner } from '~/identity/guard.server'
import { type Instant, localDate } from '~/lib/time'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Notice } from '~/ui/notice'
import { Page, Section } from '~/ui/page'

const told = ['tid', 'borttagen', 'forhinder'] as const
const reasons = ['backwards', 'past', 'far', 'typed', 'not-on-duty', 'busy'] as const

/** What somebody is to watch, wherever, and when they can. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireLearner(request, context)
  const found = await ownDuties(who, context.now)
  // Who has just been invited is in no register yet: there is nothing, and the page says so.
  if (!found && !(await invigilatesSomewhere(request, context))) throw new Response(null, { status: 404 })
  const query = new URL(request.url).searchParams
  const isToday = ({ start, timeZone }: { start: Instant; timeZone: string }) =>
    localDate(start, timeZone) === localDate(context.now, timeZone)
  return {
    ...(found ?? { registers: [], times: [] }),
    duties: (found?.duties ?? []).map((one) => ({ ...one, isToday: isToday(one) })),
    said: told.find((one) => one === query.get('nytt')) ?? null,
    no: reasons.find((one) => one === query.get('nej')) ?? null,
    title: textIn(languageOf(request))('invigilators.own.title'),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { registers, duties, times, said, no, title } = useLoaderData<typeof loader>()
  const [text, language] = [useText(), useLanguage()]
  return (
    <Page
      title={title}
      lead={text('invigilators.own.lead')}
      width="text"
      head={
        <p className="flex flex-wrap gap-x-6">
          <a href={paths.examDays()} className="inline-block py-2.5">
            {text('examDay.mine.title')}
          </a>
          <a href={paths.accountCalendars()} className="inline-block py-2.5">
            {text('invigilators.own.calendar')}
          </a>
        </p>
      }
    >
      {said && (
        <Notice kind="success" focus>
          {text(`invigilators.told.${said}`)}
        </Notice>
      )}
      {no && (
        <Notice kind="danger" focus>
          {text(`invigilators.reasons.${no}`)}
        </Notice>
      )}
      <Section id="pass" title={text('invigilators.duties')}>
        {duties.length === 0 && <p>{text('invigilators.own.none')}</p>}
        <ul className="grid gap-4">
          {duties.map((one) => (
            <li key={one.sessionId}>
              <Card>
                <strong>{dayAndSpan(one, one.timeZone, language)}</strong>
                <span>
                  {[one.spaceName, one.centreName, one.address, one.town].filter(Boolean).join(', ')}
                </span>
                <div className="flex flex-wrap gap-3">
                  {one.isToday && (
                    <ButtonLink to={paths.examDay(one.sessionId)}>{text('invigilators.own.open')}</ButtonLink>
                  )}
                  <ButtonLink
                    kind="quiet"
                    to={paths.cannotCome(one.sessionId)}
                    label={`${text('invigilators.own.cannot')}: ${dayAndSpan(one, one.timeZone, language)}`}
                  >
                    {text('invigilators.own.cannot')}
                  </ButtonLink>
                </div>
              </Card>
            </li>
          ))}
        </ul>
      </Section>
      {registers.length > 0 && (
        <Section id="tider" title={text('invigilators.times')}>
          <TimeList
            times={times.map(({ centreName, ...time }) => ({
              ...time,
              where: registers.length > 1 ? centreName : '',
            }))}
            removal={paths.removeDutyTime}
          />
          <TimeForm
            action={paths.dutyTimes()}
            centres={registers.map(({ centreId, centreName }) => ({ value: centreId, label: centreName }))}
          />
        </Section>
      )}
    </Page>
  )
}
