/**
 * Runs the built product in this process, so that whoever stops us stops it.
 * @param {Record<string, string>} env what the product is to find in its environment
 */
export async function serve(env) {
  Object.assign(process.env, { NODE_ENV: 'production', ...env })
  await import('../build/start.mjs')
}
