import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { sendReport } from '~/exams/day-send-report.server'
import type { SessionId } from '~/exams/session'
import { useText } from '~/i18n/speech'
import { requireStaff } from '~/identity/guard.server'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'

/** Sends a university its report. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const session = params.session as SessionId
  const sitting = String((await formOf(request)).get('tenta') ?? '')
  const answer = await sendReport(who, session, sitting, context.now)
  if (answer.ok) return redirect(paths.examReport(who.centreId, session, { skickad: 'ja' }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  const { because } = answer
  return data({ because }, { status: because === 'busy' ? 503 : 409 })
}

/** Only takes what is posted to it; whoever looks there finds the way to the reports. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  return { back: paths.examReport(who.centreId, params.session ?? '') }
}

export default function Screen() {
  const { back } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  return (
    <Page title={text(sent ? 'examDay.refused.title' : 'examDay.reports.title')} width="text">
      {sent && (
        <Notice kind="danger" focus>
          {text(sent.because === 'busy' ? 'examDay.refused.busy' : 'examDay.reports.noAddress')}
        </Notice>
      )}
      <div>
        <ButtonLink to={back}>{text('examDay.reports.title')}</ButtonLink>
      </div>
    </Page>
  )
}
