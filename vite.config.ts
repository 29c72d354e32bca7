import { fileURLToPath } from 'node:url'
import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

const folder = (name: string) => fileURLToPath(new URL(name, import.meta.url))

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig)],
  resolve: { alias: { '~': folder('./app'), '#db': folder('./db') } },
  // The development server's scan for the browser must not follow what only the server runs.
  optimizeDeps: { exclude: ['@node-rs/argon2', 'better-sqlite3', 'pg', 'lucia'] },
  build: { assetsInlineLimit: 0, sourcemap: false, reportCompressedSize: false },
})
