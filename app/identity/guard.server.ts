import { redirect } from '@remix-run/node'
import { read } from '#db/connect.server'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import type { Context } from '~/lib/context'
import type { Id } from '~/lib/id'
import { paths } from '~/paths'
import { personByPassword } from './credentials.server'
import type { Credentials } from './form'
import type { SessionKey } from './key'
import * as keys from './key-store.server'
import {
  type Coordinator,
  type ExamOffice,
  type Manager,
  type Member,
  type Staff,
  standing,
  type UniversityEditor,
} from './membership'
import * as store from './membership-store.server'
import type { Learner, Person } from './person'
import { digest } from './secret.server'
import { type Caller, type Visit, visitOf } from './session.server'

/** Whoever asks is looked up once a request; the root and the page ask alike. */
const visits = new WeakMap<Context, Promise<Visit | null>>()

function visitOnce(request: Request, context: Context): Promise<Visit | null> {
  const known = visits.get(context)
  if (known) return known
  const visit = visitOf(request, context)
  visits.set(context, visit)
  return visit
}

/** Who is signed in; null for a visitor without an account. One statement a request. */
export async function visitor(request: Request, context: Context): Promise<Learner | null> {
  const visit = await visitOnce(request, context)
  return visit && (visit.person as Learner)
}

/** Does whoever asks work at some centre? No statement beyond that of `visitor`. */
export const worksSomewhere = async (request: Request, context: Context) =>
  (await visitOnce(request, context))?.works ?? false

/** Does whoever asks work at some university? No statement beyond that of `visitor`. */
export const worksAtUniversity = async (request: Request, context: Context) =>
  (await visitOnce(request, context))?.worksAtUniversity ?? false

/** Does whoever asks coordinate some network? No statement beyond that of `visitor`. */
export const coordinatesSomewhere = async (request: Request, context: Context) =>
  (await visitOnce(request, context))?.coordinates ?? false
/** Does whoever asks invigilate at some centre? No statement beyond that of `visitor`. */
export const invigilatesSomewhere = async (request: Request, context: Context) =>
  (await visitOnce(request, context))?.invigilates ?? false

/**
 * Who is signed in.
 * @throws a redirect to the sign-in page, which leads back here, for a visitor who is not
 */
export async function requireLearner(request: Request, context: Context): Promise<Learner> {
  return (await requireSession(request, context)).learner
}

/** As `requireLearner`, with the session through which they are. */
export async function requireSession(
  request: Request,
  context: Context,
): Promise<{ learner: Learner; session: SessionKey }> {
  const visit = await visitOnce(request, context)
  if (visit) return { learner: visit.person as Learner, session: visit.session }
  const { pathname, search } = new URL(request.url)
  throw redirect(paths.signIn(pathname + search), 303)
}

/**
 * Who has this e-mail and password, without a session: for an API client that asks for a key.
 * @returns the learner; or `wrong-credentials`, or `too-many`
 */
export async function learnerByPassword(wish: Credentials, caller: Pick<Caller, 'address'>) {
  const known = await personByPassword(wish, caller)
  return known.ok ? { ok: true as const, learner: known.person as Learner } : known
}

/**
 * Whose API key a request carries (`Authorization: Bearer lp_…`, RFC 6750). One statement.
 * @throws 401 as problem+json
 */
export async function requireToken(request: Request, _context: Context): Promise<Learner> {
  const [, token] = /^Bearer +(\S{1,200})$/i.exec(request.headers.get('authorization') ?? '') ?? []
  const person = token ? await keys.findByToken(read(), digest(token)) : null
  if (person) return person as Learner
  const text = textIn(languageOf(request))
  const problem = {
    type: 'about:blank',
    title: text('identity.unauthorized.title'),
    status: 401,
    detail: text('identity.unauthorized.detail'),
    because: 'no-token',
  }
  throw new Response(JSON.stringify(problem), {
    status: 401,
    headers: {
      'content-type': 'application/problem+json',
      'www-authenticate': token ? 'Bearer error="invalid_token"' : 'Bearer',
    },
  })
}

/**
 * Somebody who works at this centre.
 * @throws a redirect to the sign-in page, or 404 for everybody else
 */
export async function requireStaff(request: Request, context: Context, centreId: Id<'centre'>) {
  return { ...(await standingAt(request, context, 'staff', 'centre', centreId)), centreId } as Staff
}

/** The same for whoever came with an API key; null for everybody who does not work at this centre. */
export async function staffAt(caller: Learner, centreId: Id<'centre'>): Promise<Staff | null> {
  const role = await store.roleAt(read(), caller.id, 'centre', centreId, standing.staff)
  return role ? ({ ...(caller as Person), role, centreId } as Staff) : null
}

/** As `requireExamOffice`, for whoever came with an API key; null for everybody who does not answer for its exams. */
export async function examOfficeAt(
  caller: Learner,
  universityId: Id<'university'>,
): Promise<ExamOffice | null> {
  const role = await store.roleAt(read(), caller.id, 'university', universityId, standing.examOffice)
  return role ? ({ ...(caller as Person), role, universityId } as ExamOffice) : null
}

/**
 * As `requireStaff`, by an API key; null for everybody else.
 * @throws 401 as problem+json
 */
export async function requireStaffToken(request: Request, context: Context, centreId: Id<'centre'>) {
  const person: Person = await requireToken(request, context)
  const role = await store.roleAt(read(), person.id, 'centre', centreId, standing.staff)
  return role ? ({ ...person, role, centreId } as Staff) : null
}

/**
 * Somebody who answers for this centre.
 * @throws a redirect to the sign-in page, or 404 for everybody else
 */
export async function requireManager(request: Request, context: Context, centreId: Id<'centre'>) {
  return { ...(await standingAt(request, context, 'manager', 'centre', centreId)), centreId } as Manager
}

/**
 * Somebody who works or invigilates at this centre.
 * @throws a redirect to the sign-in page, or 404 for everybody else
 */
export async function requireMember(request: Request, context: Context, centreId: Id<'centre'>) {
  return { ...(await standingAt(request, context, 'member', 'centre', centreId)), centreId } as Member
}

/**
 * Somebody who edits what this university lists.
 * @throws a redirect to the sign-in page, or 404 for everybody else
 */
export async function requireEditor(request: Request, context: Context, universityId: Id<'university'>) {
  const editor = await standingAt(request, context, 'editor', 'university', universityId)
  return { ...editor, universityId } as UniversityEditor
}

/**
 * Somebody who answers for this university's exams.
 * @throws a redirect to the sign-in page, or 404 for everybody else
 */
export async function requireExamOffice(request: Request, context: Context, universityId: Id<'university'>) {
  const office = await standingAt(request, context, 'examOffice', 'university', universityId)
  return { ...office, universityId } as ExamOffice
}

/**
 * Somebody who coordinates this network.
 * @throws a redirect to the sign-in page, or 404 for everybody else
 */
export async function requireCoordinator(request: Request, context: Context, networkId: Id<'network'>) {
  return {
    ...(await standingAt(request, context, 'coordinator', 'network', networkId)),
    networkId,
  } as Coordinator
}

async function standingAt(
  request: Request,
  context: Context,
  as: keyof typeof standing,
  kind: 'centre' | 'university' | 'network',
  id: string,
) {
  const person: Person = await requireLearner(request, context)
  const role = await store.roleAt(read(), person.id, kind, id, standing[as])
  if (!role) throw new Response(null, { status: 404, statusText: 'Not Found' })
  return { ...person, role }
}
