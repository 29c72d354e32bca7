import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { InstanceId } from '~/courses/course'
import { standingOf } from '~/courses/saved-list.server'
import { saveCourse } from '~/courses/saved-save.server'
import { findInstance } from '~/courses/search-place.server'
import { fullTitle } from '~/courses/search-text'
import { tieReasonText } from '~/courses/tie-reasons'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireLearner } from '~/identity/guard.server'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'

/** Where one comes from a list, or after having signed in: nothing is done before it is pressed. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireLearner(request, context)
  const found = await findInstance(params.instance ?? '')
  if (!found) throw new Response(null, { status: 404 })
  const language = languageOf(request)
  const { course, instance, university } = found
  return {
    id: instance.id,
    what: `${fullTitle({ course, instance }, language)}, ${university.name}`,
    isSaved: (await standingOf(who, instance.id)).isSaved,
    title: textIn(language)('courseTies.save.title'),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireLearner(request, context)
  const answer = await saveCourse(who, params.instance as InstanceId, context.now)
  if (answer.ok) return redirect(paths.ownCourses({ nytt: 'sparad' }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  const refused = tieReasonText(answer, textIn(languageOf(request)))
  return data({ refused }, { status: answer.because === 'busy' ? 503 : 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { id, what, isSaved, title } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()?.refused
  const text = useText()
  return (
    <Page
      title={title}
      lead={what}
      width="text"
      crumbs={[{ to: paths.courses(), label: text('courses.title') }]}
    >
      {refused && (
        <Notice kind="danger" title={text('courseTies.refused')} focus>
          <p>{refused}</p>
        </Notice>
      )}
      <p>{text(isSaved ? 'courseTies.save.already' : 'courseTies.save.lead')}</p>
      <form method="post" action={paths.saveCourse(id)} className="flex flex-wrap gap-3">
        {!isSaved && <Button>{text('courseTies.save.button')}</Button>}
        <ButtonLink to={paths.course(id)} kind="quiet">
          {text('courseTies.save.back')}
        </ButtonLink>
      </form>
    </Page>
  )
}
