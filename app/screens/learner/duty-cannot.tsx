import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { cannotCome } from '~/exams/invigilator-cannot-come.server'
import { ownDuty } from '~/exams/invigilator-list.server'
import type { SessionId } from '~/exams/session'
import { dayAndSpan } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireLearner } from '~/identity/guard.server'
import { cleanLine } from '~/lib/clean'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Field } from '~/ui/field'
import { Page } from '~/ui/page'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireLearner(request, context)
  const duty = await ownDuty(who, params.session ?? '', context.now)
  if (!duty) throw new Response(null, { status: 404 })
  const { start, end, timeZone, spaceName, centreName } = duty
  const title = textIn(languageOf(request))('invigilators.own.cannotTitle')
  return { duty: { start, end, timeZone, spaceName, centreName }, title }
}

/** Tells the centre that one cannot come. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireLearner(request, context)
  const reason = cleanLine(String((await formOf(request)).get('skal') ?? '')).slice(0, 300)
  const answer = await cannotCome(who, params.session as SessionId, reason, context.now)
  if (answer.ok) return redirect(paths.duties({ nytt: 'forhinder' }), 303)
  throw new Response(null, { status: answer.because === 'busy' ? 503 : 404 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { duty, title } = useLoaderData<typeof loader>()
  const [text, language] = [useText(), useLanguage()]
  return (
    <Page
      title={title}
      lead={`${dayAndSpan(duty, duty.timeZone, language)}, ${duty.spaceName}, ${duty.centreName}`}
      crumbs={[{ to: paths.duties(), label: text('invigilators.own.title') }]}
      width="text"
    >
      <p>{text('invigilators.own.cannotLead')}</p>
      <form method="post" className="grid gap-5">
        <Field
          label={text('invigilators.own.reason')}
          hint={text('invigilators.own.reasonHint')}
          name="skal"
          maxLength={300}
        />
        <div className="flex flex-wrap gap-3">
          <Button kind="danger">{text('invigilators.own.send')}</Button>
          <ButtonLink kind="quiet" to={paths.duties()}>
            {text('invigilators.own.back')}
          </ButtonLink>
        </div>
      </form>
    </Page>
  )
}
