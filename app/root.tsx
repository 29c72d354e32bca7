import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { languageOf } from './i18n/language'
import { SpeechProvider, useLanguage, useText } from './i18n/speech'
import { textIn } from './i18n/text'
import {
  coordinatesSomewhere,
  invigilatesSomewhere,
  visitor,
  worksAtUniversity,
  worksSomewhere,
} from './identity/guard.server'
import { paths } from './paths'
import './styles.css'
import { SiteFooter } from './site-footer'
import { ButtonLink } from './ui/button'
import { Header } from './ui/header'
import { Page } from './ui/page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { pathname, search } = new URL(request.url)
  const reader = await visitor(request, context)
  return {
    language: languageOf(request),
    nonce: context.nonce,
    requestId: context.requestId,
    path: pathname + search,
    reader: reader && { name: reader.name },
    works: await worksSomewhere(request, context),
    worksAtUniversity: await worksAtUniversity(request, context),
    coordinates: await coordinatesSomewhere(request, context),
    invigilates: await invigilatesSomewhere(request, context),
  }
}

/** The title of a page that failed; every other screen has its own. */
export const meta: MetaFunction<typeof loader> = ({ data, error }) => {
  const text = textIn(data?.language ?? 'sv')
  const product = text('ui.product')
  return [{ title: error ? `${text(`ui.failure.${kindOf(error)}Title`)} – ${product}` : product }]
}

/** Null where the root's own loader failed: the page must stand without it. */
const useRoot = () => useRouteLoaderData<typeof loader>('root') ?? null

export function Layout({ children }: { children: ReactNode }) {
  const root = useRoot()
  const language = root?.language ?? 'sv'
  const asked = useMatches().flatMap(({ handle }) =>
    typeof handle === 'object' && handle !== null ? Object.keys(handle) : [],
  )
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#fbfaf6" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#0e1715" media="(prefers-color-scheme: dark)" />
        <link
          rel="preload"
          href="/fonts/atkinson-hyperlegible-next.woff2"
          as="font"
          type="font/woff2"
          crossOrigin="anonymous"
        />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        <SpeechProvider language={language}>
          {!asked.includes('kiosk') && (
            <>
              <SkipLink />
              <Top />
            </>
          )}
          <main id="innehall" tabIndex={-1} className="min-h-[60vh] outline-none focus-visible:shadow-none">
            {children}
          </main>
          {!asked.includes('kiosk') && <SiteFooter />}
        </SpeechProvider>
        {asked.includes('interactive') && <Scripts nonce={root?.nonce} />}
        {asked.includes('live') && <script type="module" src="/live.js" />}
        {asked.includes('kiosk') && <script type="module" src="/skylt.js" />}
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

function SkipLink() {
  const text = useText()
  return (
    <a
      href="#innehall"
      className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-10 focus:rounded-md focus:bg-raised focus:px-4 focus:py-3"
    >
      {text('ui.page.skip')}
    </a>
  )
}

function Top() {
  const text = useText()
  const root = useRoot()
  const here = root?.path.split('?')[0] ?? ''
  const link = (to: string, label: string) => ({ to, label, current: here === to })
  const own = root?.reader
    ? [
        ...(root.works ? [link(paths.desk(), text('ui.header.desk'))] : []),
        // Staff find theirs at the desk: only who has no other way there needs one here.
        ...(root.invigilates && !root.works ? [link(paths.duties(), text('ui.header.duties'))] : []),
        ...(root.worksAtUniversity ? [link(paths.offices(), text('ui.header.office'))] : []),
        ...(root.coordinates ? [link(paths.networks(), text('ui.header.network'))] : []),
        link(paths.bookings(), text('ui.header.bookings')),
      ]
    : [link(paths.register(), text('ui.header.register'))]
  return (
    <Header
      name={text('ui.product')}
      home={{ to: paths.home(), label: text('ui.header.home') }}
      account={
        root?.reader
          ? link(paths.account(), text('ui.header.account'))
          : link(paths.signIn(), text('ui.header.signIn'))
      }
      menu={{
        label: text('ui.header.label'),
        links: [
          link(paths.centres(), text('ui.header.centres')),
          link(paths.search(), text('ui.header.search')),
          link(paths.courses(), text('ui.header.courses')),
          ...own,
        ],
      }}
    >
      <LanguageSwitch back={root?.path ?? paths.home()} />
    </Header>
  )
}

function LanguageSwitch({ back }: { back: string }) {
  const text = useText()
  const other = useLanguage() === 'sv' ? 'en' : 'sv'
  return (
    <form method="post" action={paths.language()} aria-label={text('ui.language.label')}>
      <input type="hidden" name="tillbaka" value={back} />
      <button
        type="submit"
        name="sprak"
        value={other}
        lang={other}
        className="min-h-11 text-sm text-primary underline underline-offset-4 sm:text-base"
      >
        {text('ui.language.switchTo')}
      </button>
    </form>
  )
}

/** What each kind of failure is called; anything else is a bug of ours. */
function kindOf(error: unknown) {
  if (!isRouteErrorResponse(error)) return 'bug'
  const known: Record<number, 'notFound' | 'refused' | 'unreadable' | 'tooOften' | 'busy'> = {
    400: 'unreadable',
    401: 'refused',
    403: 'refused',
    404: 'notFound',
    405: 'unreadable',
    413: 'unreadable',
    422: 'unreadable',
    429: 'tooOften',
    503: 'busy',
  }
  return known[error.status] ?? (error.status < 500 ? 'unreadable' : 'bug')
}

export function ErrorBoundary() {
  const text = useText()
  const root = useRoot()
  const kind = kindOf(useRouteError())
  const title = text(`ui.failure.${kind}Title`)
  return (
    <Page title={title} lead={text(`ui.failure.${kind}`)} width="text">
      {kind === 'bug' && root && (
        <p>
          {text('ui.failure.id')}: <code className="select-all">{root.requestId}</code>
        </p>
      )}
      <nav aria-label={text('ui.failure.ways')} className="flex flex-wrap gap-3">
        <ButtonLink to={paths.home()}>{text('ui.failure.home')}</ButtonLink>
        <ButtonLink to={paths.centres()} kind="quiet">
          {text('ui.header.centres')}
        </ButtonLink>
        <ButtonLink to={paths.search()} kind="quiet">
          {text('ui.header.search')}
        </ButtonLink>
      </nav>
    </Page>
  )
}
