import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listRequests } from '~/booking/list-requests.server'
import type { CentreId } from '~/centres/centre'
import { dayAndSpan, duration } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { DeskPage } from './frame'
import { RequestFacts } from './request-facts'

const answers = ['ja', 'nej'] as const

/** Who waits for an answer at a centre. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const listed = await listRequests(who, context.now, text)
  if (!listed) throw new Response(null, { status: 404 })
  const told = new URL(request.url).searchParams.get('svar')
  return {
    manages: who.role === 'manager',
    ...listed,
    told: answers.find((one) => one === told) ?? null,
    title: `${text('approvals.title')}, ${listed.centre.name}`,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { manages, centre, answerHours, requests, more, told } = useLoaderData<typeof loader>()
  const [text, language] = [useText(), useLanguage()]
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={text('approvals.title')}
      lead={requests.length > 0 && text('approvals.lead', { hours: duration(answerHours * 60) })}
    >
      {told && (
        <Notice kind="success" focus>
          {text(`approvals.told.${told}`)}
        </Notice>
      )}
      {requests.length === 0 && <p>{text('approvals.none')}</p>}
      <ul className="grid gap-8">
        {requests.map((one) => {
          const said = { who: one.who, when: dayAndSpan(one, centre.timeZone, language) }
          return (
            <li key={one.id} className="grid gap-4 border-t-2 border-ink pt-4">
              <RequestFacts request={one} zone={centre.timeZone} />
              <div className="flex flex-wrap gap-3">
                <form method="post" action={paths.approval(centre.id, one.id)}>
                  <Button label={text('approvals.approveWhom', said)}>{text('approvals.approve')}</Button>
                </form>
                <ButtonLink
                  to={paths.decline(centre.id, one.id)}
                  kind="quiet"
                  label={text('approvals.declineWhom', said)}
                >
                  {text('approvals.decline')}
                </ButtonLink>
              </div>
            </li>
          )
        })}
      </ul>
      {more && <p>{text('approvals.more')}</p>}
    </DeskPage>
  )
}
