import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { searchName } from '~/courses/saved-list.server'
import { watchQuery } from '~/courses/saved-rules'
import { watchSearch } from '~/courses/saved-watch.server'
import { tieReasonText } from '~/courses/tie-reasons'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireLearner } from '~/identity/guard.server'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Facts } from '~/ui/facts'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'

const queryOf = (request: Request) => watchQuery(new URL(request.url).searchParams)

/** What would be looked for; nothing is done before it is pressed. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireLearner(request, context)
  const language = languageOf(request)
  const query = queryOf(request)
  return {
    query,
    name: query && (await searchName(query, language)),
    asksOpen: new URLSearchParams(query).has('oppen'),
    title: textIn(language)('courseTies.watch.title'),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const who = await requireLearner(request, context)
  const answer = await watchSearch(who, queryOf(request), context.now)
  if (answer.ok) return redirect(paths.ownCourses({ nytt: 'bevakad' }), 303)
  const refused = tieReasonText(answer, textIn(languageOf(request)))
  return data({ refused }, { status: answer.because === 'busy' ? 503 : 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { query, name, asksOpen, title } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()?.refused
  const text = useText()
  return (
    <Page
      title={title}
      lead={text(name ? 'courseTies.watch.lead' : 'courseTies.watch.empty')}
      width="text"
      crumbs={[{ to: paths.courses(), label: text('courses.title') }]}
    >
      {refused && (
        <Notice kind="danger" title={text('courseTies.refused')} focus>
          <p>{refused}</p>
        </Notice>
      )}
      {name && <Facts items={[{ term: text('courseTies.watch.search'), value: name }]} />}
      {asksOpen && <p>{text('courseTies.watch.openLeft')}</p>}
      <form method="post" action={paths.watchCourses(query)} className="flex flex-wrap gap-3">
        {name && <Button>{text('courseTies.watch.button')}</Button>}
        <ButtonLink to={`${paths.courses()}${query && `?${query}`}`} kind="quiet">
          {text('courseTies.watch.back')}
        </ButtonLink>
      </form>
    </Page>
  )
}
