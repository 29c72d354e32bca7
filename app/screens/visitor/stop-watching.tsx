import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { searchName } from '~/courses/saved-list.server'
import { unwatchByLink, watchByLink } from '~/courses/saved-unwatch.server'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { type DeadLink, DeadLinkPage } from '~/identity/dead-link'
import { linkOf } from '~/identity/dead-link.server'
import { openLink } from '~/identity/link.server'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'

/** The page that a mailed link opens: it shows what would end, and does nothing. */
export async function loader({ request, context: { now } }: LoaderFunctionArgs) {
  const language = languageOf(request)
  const title = textIn(language)('courseTies.link.stopTitle')
  const link = linkOf(request)
  const opened = openLink('stop-course-search', link, now)
  if (!opened.ok) return dead(opened.because, title)
  const query = await watchByLink(opened.link)
  const search = query === null ? null : await searchName(query, language)
  return data({ ok: true as const, title, link, search })
}

const dead = (because: DeadLink, title: string) =>
  data({ ok: false as const, because, title }, { status: because === 'link-forged' ? 404 : 410 })

/** Twice is as good as once: the page then says that it has ended. */
export async function action({ request, context: { now } }: ActionFunctionArgs) {
  const link = linkOf(request)
  const opened = openLink('stop-course-search', link, now)
  if (opened.ok && !(await unwatchByLink(opened.link)).ok) throw new Response(null, { status: 503 })
  return redirect(paths.stopWatching(link), 303)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const asked = useLoaderData<typeof loader>()
  const text = useText()
  if (!asked.ok) return <DeadLinkPage because={asked.because} />
  const { title, link, search } = asked
  return (
    <Page title={title} width="text">
      {search === null ? (
        <>
          <Notice kind="success">{text('courseTies.link.stopped')}</Notice>
          <div>
            <ButtonLink to={paths.ownCourses()}>{text('courseTies.link.courses')}</ButtonLink>
          </div>
        </>
      ) : (
        <form method="post" action={paths.stopWatching(link)} className="grid gap-4">
          <p>{text('courseTies.link.stopQuestion', { search })}</p>
          <div>
            <Button>{text('courseTies.link.stop')}</Button>
          </div>
        </form>
      )}
    </Page>
  )
}
