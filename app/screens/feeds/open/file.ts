import { createHash } from 'node:crypto'
import { isKnown, sinceWhen } from '~/lib/known-answer'
import { textStream } from '~/lib/text-stream'
import { homeZone, type LocalDate, localDate } from '~/lib/time'
import { turns } from '~/lib/turns'
import { openToAll } from '../api/answer'
import type { Asked } from '../api/serve'

/** A file of open data: what it says now, and how it is written. */
export interface OpenFile {
  /** What it is kept as. */
  name: string
  contentType: string
  /** Changes when what the file says does. */
  mark: string
  write: () => AsyncIterable<string>
}

/** Counted up when any file is written otherwise than before. */
const writing = 1

/** Who fetches a page does not wait for the many who fetch everything: these wait for each other. */
const inTurn = turns()

/** The day of what is open: that of the country. */
export const todayOf = ({ context }: Asked): LocalDate => localDate(context.now, homeZone)

/**
 * Answers a file of open data, for any site: 304 to who has it, the head alone to who asks for that, and else the
 * file, made while it goes out, so that it is never in memory whole.
 */
export function openFile({ request, context }: Asked, file: OpenFile): Response {
  const { now, room } = context
  // Whoever packs it on the way may change the bytes.
  const etag = `W/"${file.mark}-${writing}"`
  const lastModified = new Date(sinceWhen(`file ${file.name}`, file.mark, now)).toUTCString()
  const headers = {
    etag,
    'last-modified': lastModified,
    'cache-control': 'public, max-age=300',
    ...openToAll,
  }
  if (isKnown(request.headers, etag, lastModified)) return new Response(null, { status: 304, headers })
  const told = {
    ...headers,
    'content-type': file.contentType,
    'content-disposition': `inline; filename="${file.name}"`,
  }
  if (request.method === 'HEAD') return new Response(null, { headers: told })
  return new Response(textStream(file.write(), room, inTurn), { headers: told })
}

/** As `openFile`, of a text that is short enough to be known by what it says. */
export const openText = (
  asked: Asked,
  text: string,
  file: Pick<OpenFile, 'name' | 'contentType'>,
): Response =>
  openFile(asked, {
    ...file,
    mark: createHash('sha256').update(text).digest('base64url').slice(0, 27),
    async *write() {
      yield text
    },
  })
