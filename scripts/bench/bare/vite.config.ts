import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'

/** A Remix app that does nothing, with the flags of the product. */
export default defineConfig({
  plugins: [
    remix({
      appDirectory: 'app',
      buildDirectory: process.env.BARE_BUILD,
      ignoredRouteFiles: ['**/*'],
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
  build: { reportCompressedSize: false, emptyOutDir: true },
})
