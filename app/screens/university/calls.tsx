import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { callsTo } from '~/courses/demand-call-find.server'
import { callOf } from '~/courses/demand-page.server'
import type { UniversityId } from '~/exams/policy'
import { ownUniversity } from '~/exams/university-list.server'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireExamOffice } from '~/identity/guard.server'
import { paths } from '~/paths'
import { Status } from '~/ui/status'
import { OfficePage } from './frame'

/** What centres and networks ask of a university for people who want to study where they live. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const text = textIn(languageOf(request))
  const { id, name } = await ownUniversity(who)
  return {
    university: { id, name },
    title: text('demand.office.title'),
    calls: (await callsTo(who)).map((call) => callOf(call, text)),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { university, title, calls } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <OfficePage university={university} title={title} lead={text('demand.office.lead')} width="text">
      {calls.length === 0 && <p>{text('demand.office.none')}</p>}
      <ul className={calls.length > 0 ? 'border-t-2 border-ink' : ''}>
        {calls.map((call) => (
          <li key={call.id} className="grid gap-1 border-b border-rule py-3 [overflow-wrap:anywhere]">
            <a href={paths.officeCall(university.id, call.id)} className="font-semibold">
              {call.subject}
            </a>
            <p className="text-muted">
              {call.sender}, {call.sent}
            </p>
            <p>
              <Status kind={call.answer ? 'done' : 'waiting'}>
                {call.answer ? text(`demand.call.answers.${call.answer}`) : text('demand.office.waits')}
              </Status>
            </p>
          </li>
        ))}
      </ul>
    </OfficePage>
  )
}
