/** Why packages could not be had, in one line: the one that says most, apt's last error, otherwise the error's first line. */
export function failureReason (error) {
  if (error.code === 'ENOENT') return `${error.path ?? 'a file'} is missing: this is made from Debian packages with apt-get and dpkg-deb`
  const lines = String(error.stderr || error.message).split('\n').map(line => line.trim()).filter(line => line !== '')
  return lines.find(line => /^(E:|Err:|W: Failed)/.test(line)) ?? lines[0] ?? String(error)
}
