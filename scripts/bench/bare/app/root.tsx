import { Links, Meta, Outlet } from '@remix-run/react'

/** Like the product's pages it ships no script. */
export default function Root() {
  return (
    <html lang="sv">
      <head>
        <meta charSet="utf-8" />
        <Meta />
        <Links />
      </head>
      <body>
        <Outlet />
      </body>
    </html>
  )
}
