import { momentIn } from '~/i18n/moment'
import { languageIn, type Text } from '~/i18n/text'
import { disposition } from './locker'
import type { OpenedFile, OpeningRefusal } from './locker-open.server'

/**
 * The content of a file to its reader: to be kept under its name, never shown in a page, never kept by a browser or by
 * anything between, and always whole, so that nobody fetches it unlogged.
 */
export const fileResponse = ({ file, content }: OpenedFile) =>
  new Response(content, {
    headers: {
      'content-type': file.type,
      'content-length': String(file.size),
      'content-disposition': disposition(file.name),
      'cache-control': 'no-store, no-transform',
      'accept-ranges': 'none',
    },
  })

/** Why it is not opened, in words. */
export const openingText = (refused: Exclude<OpeningRefusal, { because: 'gone' }>, text: Text) =>
  refused.because === 'not-yet'
    ? text('examMaterial.refused.not-yet', { when: momentIn(refused.from, refused.zone, languageIn(text)) })
    : text('examMaterial.refused.not-named')
