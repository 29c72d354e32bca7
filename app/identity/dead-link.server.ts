import { data } from '@remix-run/node'
import { languageOf } from '~/i18n/language'
import type { DeadLink } from './dead-link'

/** What a mailed link's address carries. */
export const linkOf = (request: Request) => new URL(request.url).searchParams.get('k') ?? ''

/** The loader's answer for a link that does nothing: 404 for one that is none of ours, 410 for one that was. */
export const deadLink = (request: Request, because: DeadLink) =>
  data(
    { ok: false as const, because, language: languageOf(request) },
    { status: because === 'link-forged' ? 404 : 410 },
  )
