import type { PersonId } from '~/identity/person'
import { cleanLine } from '~/lib/clean'
import type { Id } from '~/lib/id'
import type { Instant } from '~/lib/time'
import type { CustodyAction, HostingId } from './hosting'
import type { RequestId } from './request'

export type FileId = Id<'exam-file'>

export const fileKinds = ['paper', 'instructions', 'answers'] as const
export type FileKind = (typeof fileKinds)[number]

/** A file in a hosting's locker. Its content is read for itself. */
export interface LockerFile {
  id: FileId
  hostingId: HostingId
  kind: FileKind
  /** Of answers: whose; null: of everybody. */
  requestId: RequestId | null
  name: string
  type: FileType
  /** Bytes. */
  size: number
  parts: number
  mark: string
  /** Nobody at the centre opens it before; null: an hour before the exam. */
  releaseAt: Instant | null
  uploadedBy: PersonId | null
  uploadedByName: string
  createdAt: Instant
  removedAt: Instant | null
}

/** Something that happened to what a locker holds. */
export interface Custody {
  hostingId: HostingId
  fileId?: FileId | null
  requestId?: RequestId | null
  at: Instant
  action: CustodyAction
  /** Null: a link in a mail, or the clock. */
  personId: PersonId | null
  /** Who, when it is no account. */
  byName?: string
  detail?: Record<string, unknown>
}

/** The most bytes of a file. */
export const fileMostBytes = 20_000_000
/** So many files lie in a locker at most, those that were taken out included. */
export const filesMost = 60
/** Bytes of one part. */
export const partBytes = 768 * 1024

const extensions = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'application/zip': 'zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
} as const
export type FileType = keyof typeof extensions

/** The kinds we take, as a form names them. */
export const fileAccept = '.pdf,.png,.jpg,.jpeg,.zip,.docx'

export type FileFault = 'file-missing' | 'file-large' | 'file-kind' | 'file-empty'

/** What a file is by how it begins, whatever it is called; null for what we do not take. */
export function typeOf(start: Uint8Array): FileType | null {
  const begins = (text: string, at = 0) =>
    [...text].every((sign, index) => start[at + index] === sign.charCodeAt(0))
  if (begins('%PDF-')) return 'application/pdf'
  if (begins('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (begins('\xff\xd8\xff')) return 'image/jpeg'
  if (!begins('PK\x03\x04')) return null
  // A document of Word is an archive that says so in the names of what it holds.
  const names = new TextDecoder('latin1').decode(start)
  return names.includes('[Content_Types].xml') && names.includes('word/')
    ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    : 'application/zip'
}

/** A name as it may stand on a page and in a header: no folders, no signs that anything reads, and the ending of what it is. */
export function cleanName(sent: string, type: FileType): string {
  const last = cleanLine(sent.slice(-300).split(/[/\\]/).at(-1) ?? '')
  const bare = last
    .replace(/\.[a-z0-9]{1,8}$/i, '')
    .replace(/[^\p{L}\p{N} ()_,.–-]/gu, '')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80)
    .trim()
  return `${bare || 'fil'}.${extensions[type]}`
}

/** How a browser is told to keep a file, and under which name (RFC 6266; RFC 8187 for what is not ASCII). */
export function disposition(name: string): string {
  const ascii = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const coded = encodeURIComponent(name).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${coded}`
}
