import type { ReactNode } from 'react'

/** End of every page, under a ridge of fells. */
export function Footer({ children }: { children: ReactNode }) {
  return (
    <footer className="mt-16 print:hidden">
      <svg
        viewBox="0 0 1200 60"
        preserveAspectRatio="none"
        className="block h-8 w-full fill-deep sm:h-14"
        aria-hidden="true"
      >
        <path d="M0 60V40c70-2 110-26 190-24 90 2 110 22 190 18 90-4 130-32 220-32 80 0 120 26 200 28 70 2 110-16 180-18 90-2 150 22 220 22v26z" />
      </svg>
      <div className="bg-deep text-on-deep">
        <div className="mx-auto grid max-w-page gap-8 px-4 py-8 text-sm sm:grid-cols-[2fr_1fr_1fr] sm:px-6 sm:py-10 [&_a]:text-on-deep">
          {children}
        </div>
      </div>
    </footer>
  )
}
