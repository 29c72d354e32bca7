import type { LoaderFunctionArgs } from '@remix-run/node'
import { listWriters } from '~/exams/day-deviations.server'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { requireWatch } from './watch.server'

/** Whom a form is about. */
export async function whoOf(asked: LoaderFunctionArgs) {
  const who = await requireWatch(asked)
  const writers = await listWriters(who, textIn(languageOf(asked.request)))
  const learner = writers?.learners.find(({ id }) => id === asked.params.request)
  if (!learner) throw new Response(null, { status: 404 })
  return { session: who.sessionId, who: learner.who }
}
