import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { titleIn } from '~/courses/course'
import { groupByLink, leaveGroup } from '~/courses/tie-leave.server'
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

/** The page that a mailed link opens: it shows what would be done, and does nothing. */
export async function loader({ request, context: { now } }: LoaderFunctionArgs) {
  const language = languageOf(request)
  const title = textIn(language)('courseTies.link.leaveTitle')
  const link = linkOf(request)
  const opened = openLink('leave-course-group', link, now)
  if (!opened.ok) return dead(opened.because, title)
  const found = await groupByLink(opened.link)
  if (!found) return dead('gone', title)
  return data({ ok: true as const, title, link, isIn: found.isIn, course: titleIn(language, found.course) })
}

const dead = (because: DeadLink, title: string) =>
  data({ ok: false as const, because, title }, { status: because === 'link-forged' ? 404 : 410 })

/** Twice is as good as once: the page then says that one is out. */
export async function action({ request, context: { now } }: ActionFunctionArgs) {
  const link = linkOf(request)
  const opened = openLink('leave-course-group', link, now)
  if (opened.ok && !(await leaveGroup(opened.link)).ok) throw new Response(null, { status: 503 })
  return redirect(paths.leaveGroup(link), 303)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const asked = useLoaderData<typeof loader>()
  const text = useText()
  if (!asked.ok) return <DeadLinkPage because={asked.because} />
  const { title, link, isIn, course } = asked
  return (
    <Page title={title} lead={course} width="text">
      {isIn ? (
        <form method="post" action={paths.leaveGroup(link)} className="grid gap-4">
          <p>{text('courseTies.link.leaveQuestion', { title: course })}</p>
          <div>
            <Button>{text('courseTies.link.leave')}</Button>
          </div>
        </form>
      ) : (
        <>
          <Notice kind="success">{text('courseTies.link.left')}</Notice>
          <div>
            <ButtonLink to={paths.ownCourses()}>{text('courseTies.link.courses')}</ButtonLink>
          </div>
        </>
      )}
    </Page>
  )
}
