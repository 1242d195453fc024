import { join } from 'node:path'

/** The options that tie a Prosody to its folder; every configuration for `start` needs them. */
export function basePaths (folder: string): { data_path: string, pidfile: string, admin_socket: string } {
  return { data_path: join(folder, 'data'), pidfile: join(folder, 'prosody.pid'), admin_socket: join(folder, 'admin.sock') }
}

/**
 * The first lines of a configuration: its paths, a log to standard output, only 127.0.0.1, no port open, the admin shell. Options that the test
 * sets itself belong into `own`, because setting an option twice is a warning. Prosody also wants one VirtualHost before it starts.
 */
export function baseConfig (folder: string, own: Readonly<Record<string, string>> = {}): string {
  const options: Record<string, string> = {
    ...Object.fromEntries(Object.entries(basePaths(folder)).map(([name, path]) => [name, `"${path}"`])),
    log: '{ { to = "console", levels = { min = "debug" } } }',
    interfaces: '{ "127.0.0.1" }',
    ...Object.fromEntries(['c2s', 's2s', 'http', 'https', 'component'].map(service => [`${service}_ports`, '{ }'])),
    modules_enabled: '{ "admin_shell" }',
    ...own
  }
  return Object.entries(options).map(([name, value]) => `${name} = ${value}\n`).join('')
}
